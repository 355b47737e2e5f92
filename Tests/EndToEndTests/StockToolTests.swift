import TestSupport
import Testing

/// The index is open to any SQLite tool.
struct StockToolTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("---\ntitle: Rain\n---\nThe naïve clerk counted ships. Ships came and went.", to: "news/a.md")
        #expect(try Tool.ingest.run(["news"], in: folder.path).status == 0)
    }

    private func sqlite(_ sql: String) throws -> String {
        let outcome = try Tool.run("/usr/bin/sqlite3", ["index/pressmark.db", sql], in: folder.path)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.output
    }

    @Test
    func `sqlite3 can MATCH, highlight and cut snippets`() throws {
        #expect(
            try sqlite("SELECT highlight(passage_fts, 0, '[', ']') FROM passage_fts WHERE passage_fts MATCH 'naive'")
                == "The [naïve] clerk counted ships. Ships came and went.\n")
        #expect(
            try sqlite(
                "SELECT snippet(passage_fts, 0, '[', ']', '…', 3) FROM passage_fts WHERE passage_fts MATCH 'clerk'"
            )
            .contains("[clerk]"))
        #expect(try sqlite("SELECT rowid FROM passage_fts WHERE passage_fts MATCH 'headline : rain'") == "1\n")
    }

    @Test
    func `the index passes SQLite's own checks`() throws {
        #expect(try sqlite("PRAGMA integrity_check") == "ok\n")
        #expect(try sqlite("INSERT INTO passage_fts (passage_fts, rank) VALUES ('integrity-check', 1)").isEmpty)
        #expect(
            try sqlite(
                "SELECT path LIKE '%/news/a.md', headline, passage_count FROM article JOIN passage ON passage.id = first_passage"
            ) == "1|Rain|1\n")
    }
}
