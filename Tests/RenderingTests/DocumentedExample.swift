import Foundation
import Testing

/// The worked example in a printer's doc comment.
enum DocumentedExample {
    /// The lines of the first JSON block, with those that are broken for the page put together: they go on behind a space.
    /// - Parameter printer: the printer's name, which is its file's.
    static func text(of printer: String) throws -> String {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/Rendering/\(printer).swift")
        let source = try String(contentsOf: file, encoding: .utf8)
        let block = try #require(source.components(separatedBy: "/// ```json\n").dropFirst().first)
        let lines = try #require(block.components(separatedBy: "/// ```").first).split(separator: "\n")
        return lines.filter { $0.contains("///") }.map { line in
            let text = line.drop { $0 == " " }.dropFirst("/// ".count)
            return text.hasPrefix(" ") ? String(text.drop { $0 == " " }) : "\n" + text
        }.joined().dropFirst() + "\n"
    }
}
