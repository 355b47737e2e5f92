import Articles
import Rendering
import Retrieval
import Testing

struct TimelinePrinterTests {
    private func timeline(_ days: [String: Int], undated: Int = 0, by period: Timeline.Period? = nil) throws -> Timeline
    {
        var counts: [PublicationDay: Int] = [:]
        for (day, count) in days { counts[try #require(PublicationDay(day))] = count }
        return Timeline(days: counts, undated: undated, articlesInIndex: 40, by: period, limit: 31)
    }

    private func text(_ timeline: Timeline, colored: Bool = false, width: Int? = 34, isASCII: Bool = false) -> String {
        TextTimelinePrinter(style: OutputStyle(colored: colored), width: width, isASCII: isASCII).text(for: timeline)
    }

    @Test
    func `bars are drawn in eighths, empty periods too, with the counts at the right`() throws {
        let timeline = try timeline(["2026-02-05": 16, "2026-02-07": 3, "2026-02-08": 1], undated: 2)
        #expect(
            text(timeline) == """
                2026-02-05  ██████████████████  16
                2026-02-06                       0
                2026-02-07  ███▍                 3
                2026-02-08  █▏                   1

                in 22 of 40 articles; 2 of them have no date

                """)
        #expect(text(timeline, isASCII: true).hasPrefix("2026-02-05  ##################  16\n"))
        #expect(text(timeline, isASCII: true).utf8.allSatisfy { $0 < 0x80 })
    }

    @Test
    func `nothing that was found is without a bar`() throws {
        let lines = text(try timeline(["2025-01-01": 100_000, "2026-01-01": 1], by: .year)).split(separator: "\n")
        #expect(lines[1].hasPrefix("2026  ▏"))
        #expect(Set(lines[..<2].map(\.count)) == [34])
    }

    @Test(arguments: [20, 40, 80, 200])
    func `lines fit the width, and a hundred columns`(width: Int) throws {
        let timeline = try timeline(["2026-02-05": 16, "2026-02-07": 3])
        for line in text(timeline, width: width).split(separator: "\n").prefix(3) {
            #expect(line.count == max(min(width, 100), 24))
        }
    }

    @Test
    func `many empty periods are one line`() throws {
        let timeline = try timeline(["1900-01-01": 1, "1912-01-01": 1, "2026-01-01": 1], by: .year)
        let lines = text(timeline).split(separator: "\n")
        #expect(lines.count == 16)
        #expect(lines[13] == "      … 113 years without any")
        #expect(text(timeline, isASCII: true).contains("      ... 113 years without any\n"))
    }

    @Test
    func `colour adds a look and nothing else`() throws {
        let timeline = try timeline(["2026-02-05": 16, "2026-02-07": 3])
        let text = text(timeline, colored: true)
        #expect(text.contains("\u{1B}[34m██"))
        #expect(text.replacing(/\u{1B}\[[0-9;]*m/, with: "") == self.text(timeline))
    }

    @Test
    func `JSON has a line a period and a total`() throws {
        #expect(
            JSONTimelinePrinter().text(for: try timeline(["2025-12-05": 3, "2026-02-07": 1], undated: 2, by: .month))
                == """
                {"articles":3,"format_version":1,"start":"2025-12-01","type":"period"}
                {"articles":0,"format_version":1,"start":"2026-01-01","type":"period"}
                {"articles":1,"format_version":1,"start":"2026-02-01","type":"period"}
                {"articles":6,"articles_in_index":40,"by":"month","format_version":1,"type":"total","undated":2}

                """)
    }

    @Test(arguments: [",", "\t"])
    func `tables have a row a period`(separator: String) throws {
        let text = TableTimelinePrinter(separator: separator).text(
            for: try timeline(["2026-02-05": 3, "2026-02-07": 1]))
        #expect(
            text.replacing(separator, with: "|") == "start|articles\n2026-02-05|3\n2026-02-06|0\n2026-02-07|1\n")
    }

    @Test
    func `a picture says what it shows, and nothing in the query is markup`() throws {
        let query = "\"a\" <script>&'\u{202E}\u{1B}[2J"
        let text = SVGTimelinePrinter(query: query).text(for: try timeline(["2026-02-05": 3, "2026-02-07": 1]))
        let page = try ReadMarkup(text)
        let picture = try #require(page.elements.first)
        #expect((picture.name, picture.attributes["role"]) == ("svg", "img"))
        #expect(page.texts(of: "title").first == "Articles by day: \"a\" <script>&'\\u{202E}\\u{1B}[2J")
        #expect(
            page.texts(of: "desc") == [
                "From 2026-02-05 to 2026-02-07; most in 2026-02-05: 3 articles. in 4 of 40 articles"
            ])
        #expect(page.elements(named: "rect").map { $0.attributes["height"] } == ["108.00", "36.00"])
        #expect(page.texts(of: "title").dropFirst() == ["2026-02-05: 3 articles", "2026-02-07: 1 article"])
        #expect(page.elements(named: "script").isEmpty)
        #expect(text.contains("prefers-color-scheme: dark"))
    }

    @Test
    func `bars stay inside the frame however many there are`() throws {
        for days in [["2026-02-05": 1], ["2026-02-05": 1, "2026-02-06": 2], ["0001-01-01": 1, "9999-12-31": 9]] {
            let text = SVGTimelinePrinter(query: nil).text(for: try timeline(days))
            for bar in try ReadMarkup(text).elements(named: "rect") {
                let sides = ["x", "width"].compactMap { bar.attributes[$0].flatMap { Double($0.dropLast()) } }
                try #require(sides.count == 2)
                #expect(sides[0] >= 0 && sides[0] + sides[1] <= 100)
            }
        }
    }
}
