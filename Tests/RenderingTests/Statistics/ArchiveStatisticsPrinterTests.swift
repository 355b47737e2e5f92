import Articles
import Rendering
import Retrieval
import Testing

struct ArchiveStatisticsPrinterTests {
    private let printer = ArchiveStatisticsPrinter(engine: "sphinxql://a:9306,b:9306,c:9306/news")

    private static func held() throws -> ArchiveStatistics {
        let days = try #require(PublicationDay("2026-01-01"))...#require(PublicationDay("2026-01-28"))
        return ArchiveStatistics(
            articles: 240, passages: 480, words: 9600, published: days, undated: 12, shards: 6, nodes: 3, replicas: 2)
    }

    @Test
    func `a line each, its subject first`() throws {
        #expect(
            printer.text(for: try Self.held()) == """
                archive    sphinxql://a:9306,b:9306,c:9306/news
                holds      240 articles in 480 passages, published 2026-01-01 to 2026-01-28, 12 without a date
                words      9600, those of headlines among them
                shards     6, each on 2 of 3 nodes

                """)
    }

    @Test
    func `the JSON is that of the documentation`() throws {
        let text = printer.json(for: try Self.held())
        #expect(try DocumentedExample.object(text) == DocumentedExample.json(of: "ArchiveStatisticsPrinter"))
    }

    @Test
    func `an archive without articles has no days`() throws {
        var held = try Self.held()
        (held.articles, held.passages, held.words, held.undated, held.published) = (0, 0, 0, 0, nil)
        #expect(printer.text(for: held).contains("holds      0 articles in 0 passages\n"))
        #expect(printer.json(for: held).contains("\"published\":null"))
    }
}
