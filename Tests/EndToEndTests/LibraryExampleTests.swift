import Foundation
import TestSupport
import Testing

/// The example of the manual's first page is `Tests/LibraryExample/main.swift`, and does what the page says.
struct LibraryExampleTests {
    @Test
    func `the page shows what is compiled`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "LibraryExample/main.swift")
        let compiled = try String(contentsOf: file, encoding: .utf8)
        #expect(try ManualPage("Pressmark").code("swift").joined(separator: "\n") + "\n" == compiled)
    }

    @Test
    func `it indexes a folder, searches it and learns who said a quote`() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            ---
            title: Customs at the bridge
            ---
            The tariffs were raised again. "We meet on equal footing or not at all," Tom Reed told the council.

            "The bridge was never safe," Ada Hale said on Monday.
            """, to: "articles/a.md")
        let outcome = try Tool.example.run([], in: folder.path)
        #expect((outcome.status, outcome.errors) == (0, ""))
        #expect(outcome.output.hasPrefix("1 articles, 1 of them new\nCustoms at the bridge\nThe tariffs were raised"))
        #expect(outcome.output.hasSuffix("\nAda Hale verbatim 1\n"), "\(outcome.output)")
    }
}
