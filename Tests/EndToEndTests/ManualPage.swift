import Foundation

/// A page of the manual.
struct ManualPage {
    private let lines: [String]

    /// - Parameter name: without `.md`.
    init(_ name: String) throws {
        let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = checkout.appending(path: "Sources/Pressmark/Pressmark.docc/\(name).md")
        lines = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n")
    }

    /// The lines of its blocks of code in a language, one after the other.
    /// - Parameter heading: of the section they stand in; nil for all.
    func code(_ language: String, under heading: String? = nil) -> [String] {
        var section: String?
        var isCode = false
        var code: [String] = []
        for line in lines {
            if isCode {
                if line == "```" { isCode = false } else { code.append(line) }
            } else if line.hasPrefix("## ") {
                section = String(line.dropFirst(3))
            } else if line == "```\(language)", heading == nil || heading == section {
                isCode = true
            }
        }
        return code
    }
}
