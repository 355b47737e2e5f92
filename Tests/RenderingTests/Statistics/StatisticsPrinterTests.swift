import ArticleIndex
import Articles
import Rendering
import Testing

struct StatisticsPrinterTests {
    private static func held() throws -> IndexStatistics {
        let days = try #require(PublicationDay("2026-02-05"))...#require(PublicationDay("2026-02-08"))
        return IndexStatistics(
            format: 5, counts: IndexCounts(articles: 15, passages: 90), words: 9800, vocabulary: 3100,
            published: days, languages: [.init(name: "en", articles: 14), .init(name: "", articles: 1)],
            sources: [.init(name: "Gulf Desk", articles: 15)],
            entities: [.init(type: .person, names: 12, mentions: 40)], quotations: .init(direct: 60, indirect: 20))
    }

    @Test
    func `a line each, its subject first`() throws {
        let text = StatisticsPrinter(folder: "/news").text(
            for: try Self.held(), path: "/news/index/generations/0001.db", size: 606_208, modified: nil)
        #expect(
            text == """
                index      index/generations/0001.db, format 5, 0.6 MB
                holds      15 articles in 90 passages, published 2026-02-05 to 2026-02-08
                words      9800, 3100 different
                languages  en 14, unknown 1
                sources    Gulf Desk 15
                entities   person 12
                quotes     60 between quotation marks, 20 told

                """)
    }

    @Test
    func `a long value is broken at words and goes on below its beginning`() throws {
        var held = try Self.held()
        held.sources = (1...3).map { .init(name: "Harbour Paper \($0)", articles: 7) }
        let text = StatisticsPrinter(folder: nil, width: 40).text(for: held, path: "/i.db", size: 0, modified: nil)
        #expect(text.contains("sources    Harbour Paper 1 7, Harbour\n           Paper 2 7, Harbour Paper 3 7\n"))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 40 })
    }

    @Test
    func `many sources are counted, and none acts on the terminal`() throws {
        var held = try Self.held()
        held.sources = (0..<11).map { .init(name: "Paper \u{1B}[2J\($0)", articles: 20 - $0) }
        held.counts.groups = 2
        held.counts.copies = 5
        held.quotations = nil
        let text = StatisticsPrinter(folder: nil).text(for: held, path: "/i.db", size: 0, modified: 0)
        #expect(text.contains("sources    Paper \\u{1B}[2J0 20, ") && text.contains(", and 3 more\n"))
        #expect(text.contains("copies     5 articles in 2 groups\n"))
        #expect(
            !text.contains("quotes") && text.contains("changed 1970-01-01 ") || text.contains("changed 1969-12-31 "))
    }

    @Test
    func `the JSON is that of the documentation`() throws {
        let text = JSONStatisticsPrinter().text(
            for: try Self.held(), path: "/news/index/generations/0001.db", size: 606_208,
            modified: 1_770_410_403_250)
        #expect(try DocumentedExample.object(text) == DocumentedExample.json(of: "JSONStatisticsPrinter"))
    }
}
