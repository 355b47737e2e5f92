import TestSupport
import Testing

struct TimelineTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for (name, day) in [("a", "2026-02-05"), ("b", "2026-02-05"), ("c", "2026-02-07"), ("d", "2024-12-31")] {
            try folder.write("---\ntitle: T\ndate: \(day)\n---\nThe ferry \(name) came.\n", to: "news/\(name).md")
        }
        try folder.write("The ferry is late. A mill burned.\n", to: "news/late.txt")
        #expect(try Tool.ingest.run(["news"], in: folder.path).status == 0)
    }

    private func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Tool.Outcome {
        try Tool.query.run(["timeline"] + arguments, in: folder.path, environment: environment)
    }

    @Test
    func `bars stand for the articles that match`() throws {
        let outcome = try run("--after", "2026", "ferry")
        #expect((outcome.status, outcome.errors) == (0, ""))
        let bar = String(repeating: "█", count: 57)
        #expect(
            outcome.output == """
                2026-02-05  \(bar)  2
                2026-02-06  \(String(repeating: " ", count: 57))  0
                2026-02-07  \(bar.prefix(28))▌\(String(repeating: " ", count: 28))  1

                in 3 of 5 articles

                """)
        #expect(try run("--after", "2026", environment: ["LC_ALL": "C"]).output.contains("2026-02-05  ####"))
    }

    @Test
    func `without a query, of all articles, and those without a date are said`() throws {
        let outcome = try run()
        #expect(outcome.output.hasPrefix("2024-12  "))
        #expect(outcome.output.hasSuffix("\nin 5 of 5 articles; 1 of them has no date\n"))
        #expect(outcome.output.contains("… 13 months without any\n"))
    }

    @Test
    func `every form has the same numbers`() throws {
        let lines = try run("--by", "year", "--json").objects()
        #expect(lines.map { $0["start"] as? String } == ["2024-01-01", "2025-01-01", "2026-01-01", nil])
        #expect(lines.map { $0["articles"] as? Int } == [1, 0, 3, 5])
        #expect(lines.last?["undated"] as? Int == 1)
        let table = try run("--by", "year", "--format", "csv")
        #expect(table.output == "start,articles\n2024-01-01,1\n2025-01-01,0\n2026-01-01,3\n")
        #expect(table.errors == "pressmark: 1 of 5 articles have no date\n")
        #expect(try run("--by", "year", "--format", "tsv").output == table.output.replacing(",", with: "\t"))
        let picture = try run("--by", "year", "--format", "svg", "ferry").output
        #expect(picture.contains("<title>2026: 3 articles</title>"))
        #expect(picture.contains("<title>Articles by year: ferry</title>"))
    }

    @Test
    func `the exit status says how it went`() throws {
        #expect(try run("zeppelin").status == 1)
        let undated = try run("mill")
        #expect((undated.status, undated.errors) == (1, "pressmark: none of the articles found has a date\n"))
        for arguments in [["--by", "week"], ["--format", "html"], ["--json", "--format", "svg"], ["\"open"]] {
            let outcome = try Tool.query.run(["timeline"] + arguments, in: folder.path)
            #expect((outcome.status, outcome.output) == (2, ""))
        }
    }

    @Test
    func `a day of long ago is no reason for a million lines`() throws {
        try folder.write("---\ntitle: T\ndate: 1600-01-01\n---\nThe ferry sank.\n", to: "news/old.md")
        #expect(try Tool.ingest.run(["news"], in: folder.path).status == 0)
        let outcome = try run("--by", "day", "--json")
        #expect((outcome.status, outcome.output) == (2, ""))
        #expect(outcome.errors.contains("155632 days, too many to draw"))
        #expect(try run().output.split(separator: "\n").count == 6)
    }

    @Test
    func `a query that finds nothing is loosened as a search is`() throws {
        let outcome = try run("--json", "feryr")
        #expect(outcome.errors == "pressmark: nothing found for feryr; reading “feryr” as “ferry”\n")
        #expect(try outcome.objects().first?["type"] as? String == "relaxed")
    }
}
