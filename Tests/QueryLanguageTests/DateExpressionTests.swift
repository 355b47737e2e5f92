import Articles
import Testing

@testable import QueryLanguage

/// Today is Wednesday 18 February 2026.
@Suite struct DateExpressionTests {
    @Test func `a value alone is read as in a query`() throws {
        let parser = try QueryParser(today: #require(PublicationDay(year: 2026, month: 2, day: 18)))
        for (field, value) in [(Field.after, "7d"), (.before, "2026-02"), (.date, "2026-01..2026-02")] {
            guard case .filter(let filter) = try parsed("\(field.rawValue):\(value)") else {
                Issue.record("no filter")
                continue
            }
            #expect(try parser.days(field, value) == filter.condition)
        }
        #expect(throws: QueryError(.date(.notADate("soon", suggestion: nil)), at: 0..<4)) {
            try parser.days(.after, "soon")
        }
    }

    @Test(arguments: [
        ("date:2026", "date:2026-01-01..2026-12-31"),
        ("date:2024-02", "date:2024-02-01..2024-02-29"),
        ("date:2026-02-07", "date:2026-02-07"),
        ("date:2026-2-7", "date:2026-02-07"),
        ("date:2026/02/07", "date:2026-02-07"),
        ("date:2026-01..2026-02", "date:2026-01-01..2026-02-28"),
        ("date:2026-01..", "date:2026-01-01.."),
        ("date:..2026-02", "date:..2026-02-28"),
        ("date:9999", "date:9999-01-01..9999-12-31"),
        ("date:today", "date:2026-02-18"),
        ("date:Yesterday..", "date:2026-02-17.."),
        ("date:this-week", "date:2026-02-16..2026-02-22"),
        ("date:last-week", "date:2026-02-09..2026-02-15"),
        ("date:\"last week\"", "date:2026-02-09..2026-02-15"),
        ("date:this-month", "date:2026-02-01..2026-02-28"),
        ("date:last-month", "date:2026-01-01..2026-01-31"),
        ("date:this-year", "date:2026-01-01..2026-12-31"),
        ("date:last_year", "date:2025-01-01..2025-12-31"),
        ("date:7d", "date:2026-02-11..2026-02-18"),
        ("date:2weeks..1w", "date:2026-02-04..2026-02-11"),
        ("date:3months..", "date:2025-11-18.."),
        ("date:..1year", "date:..2025-02-18"),
        ("date:99999y..", "date:0001-01-01.."),
        ("after:2026-02", "date:2026-02-01.."),
        ("before:2026-03", "date:..2026-02-28"),
        ("after:7d", "date:2026-02-11.."),
        ("before:today", "date:..2026-02-17"),
    ])
    func `a date is a range of days`(text: String, canonical: String) throws {
        #expect(try parsed(text).description == canonical)
    }

    @Test(arguments: [
        ("2026-13", DateProblem.noSuchDay("2026-13")),
        ("2026-02-29", .noSuchDay("2026-02-29")),
        ("0000", .noSuchDay("0000")),
        ("07/02/2026", .notADate("07/02/2026", suggestion: nil)),
        ("2026-02..2026-01", .emptyRange("2026-02..2026-01")),
        ("today..yesterday", .emptyRange("today..yesterday")),
        ("2026...2027", .notADate(".2027", suggestion: nil)),
        ("tday", .notADate("tday", suggestion: "today")),
        ("soon", .notADate("soon", suggestion: nil)),
        ("٢٠٢٦", .notADate("٢٠٢٦", suggestion: nil)),
    ])
    func `what is no date is refused`(value: String, problem: DateProblem) {
        let error = #expect(throws: QueryError.self) { try parsed("date:\(value)") }
        #expect(error?.kind == .date(problem))
    }

    @Test(arguments: ["after:2026-01..2026-02", "before:..2026"])
    func `an end is one date`(text: String) {
        let error = #expect(throws: QueryError.self) { try parsed(text) }
        guard case .date(.rangeAsEnd) = error?.kind else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func `nothing lies before the calendar`() {
        let error = #expect(throws: QueryError.self) { try parsed("before:0001") }
        #expect(error?.kind == .date(.emptyRange("0001")))
    }

    @Test func `a range holds its ends and nothing beyond`() throws {
        let first = try #require(PublicationDay("2026-01-31"))
        let last = try #require(PublicationDay("2026-02-02"))
        let outside = try #require(PublicationDay("2026-02-03"))
        #expect(DayRange(from: first, through: last).contains(first))
        #expect(DayRange(from: first, through: last).contains(last))
        #expect(!DayRange(from: first, through: last).contains(outside))
        #expect(!DayRange(from: last, through: nil).contains(first))
        #expect(DayRange(from: nil, through: last).contains(first))
    }
}
