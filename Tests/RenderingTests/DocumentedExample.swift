import Foundation
import Testing

/// The example in a printer's doc comment.
enum DocumentedExample {
    /// The object between the marks of a block of JSON.
    /// - Parameter type: what is declared in the file of its name.
    static func json(of type: String) throws -> NSDictionary {
        let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let source = try String(
            contentsOf: checkout.appending(path: "Sources/Rendering/\(type).swift"), encoding: .utf8)
        let lines = source.components(separatedBy: "\n")
        let start = try #require(lines.firstIndex(of: "/// ```json"))
        return try object(lines[(start + 1)...].prefix { $0 != "/// ```" }.map { $0.dropFirst(4) }.joined())
    }

    /// An object as it was printed, without the version that all have.
    static func object(_ text: String) throws -> NSDictionary {
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        return NSDictionary(dictionary: object.filter { $0.key != "format_version" })
    }
}
