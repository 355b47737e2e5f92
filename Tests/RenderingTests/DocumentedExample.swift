import Foundation
import Testing

/// The example in a printer's doc comment.
enum DocumentedExample {
    /// The object between the marks of a block of JSON.
    /// - Parameter type: what is declared in the file of its name.
    static func json(of type: String) throws -> NSDictionary {
        let lines = try source(of: type).components(separatedBy: "\n")
        let start = try #require(lines.firstIndex(of: "/// ```json"))
        return try object(lines[(start + 1)...].prefix { $0 != "/// ```" }.map { $0.dropFirst(4) }.joined())
    }

    private static func source(of type: String) throws -> String {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources")
        let files = ["Rendering", "IngestRendering"].compactMap {
            FileManager.default.enumerator(at: sources.appending(path: $0), includingPropertiesForKeys: nil)
        }
        let file = files.lazy.flatMap { $0 }.compactMap { $0 as? URL }.first { $0.lastPathComponent == "\(type).swift" }
        return try String(contentsOf: #require(file), encoding: .utf8)
    }

    /// An object as it was printed, without the version that all have.
    static func object(_ text: String) throws -> NSDictionary {
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        return NSDictionary(dictionary: object.filter { $0.key != "format_version" })
    }

    /// The lines of the first JSON block, with those that are broken for the page put together: they go on behind a space.
    /// - Parameter printer: the printer's name, which is its file's.
    static func text(of printer: String) throws -> String {
        let block = try #require(source(of: printer).components(separatedBy: "/// ```json\n").dropFirst().first)
        let lines = try #require(block.components(separatedBy: "/// ```").first).split(separator: "\n")
        return lines.filter { $0.contains("///") }.map { line in
            let text = line.drop { $0 == " " }.dropFirst("/// ".count)
            return text.hasPrefix(" ") ? String(text.drop { $0 == " " }) : "\n" + text
        }.joined().dropFirst() + "\n"
    }
}
