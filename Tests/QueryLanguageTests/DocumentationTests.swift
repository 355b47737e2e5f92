import Foundation
import Testing

@testable import QueryLanguage

/// Holds the language's page to what the parser does.
@Suite struct DocumentationTests {
    /// The rows of a section's first table whose first cell is code: each cell without its code marks.
    private func rows(under heading: String) throws -> [[String]] {
        let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/Pressmark/Pressmark.docc/QueryLanguage.md")
        let lines = try String(contentsOf: page, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex(of: "## \(heading)"))
        return lines[(start + 1)...].prefix { !$0.hasPrefix("## ") }.filter { $0.hasPrefix("| `") }.map { line in
            line.replacingOccurrences(of: "\\|", with: "\u{1}").split(separator: "|").map { cell in
                cell.trimmingCharacters(in: .whitespaces).trimmingCharacters(in: ["`"])
                    .replacingOccurrences(of: "\u{1}", with: "|")
            }
        }
    }

    @Test func `every documented example is a query`() throws {
        let examples = try rows(under: "By example")
        #expect(examples.count > 15)
        for row in examples { #expect(throws: Never.self) { try parsed(row[0]) } }
    }

    @Test func `every documented error is the one that is given`() throws {
        let errors = try rows(under: "Errors")
        #expect(errors.count > 35)
        for row in errors {
            let error = #expect(throws: QueryError.self) { try parsed(row[0]) }
            #expect(error?.description == row[1], "\(row[0])")
        }
    }

    @Test func `every field is documented`() throws {
        let names = try rows(under: "Fields").map { $0[0] }.joined(separator: " ")
        for field in Field.allCases { #expect(names.contains("\(field.rawValue):")) }
    }
}
