import Articles
import Testing

@testable import SearchCluster

@Suite struct DayTokensTests {
    @Test(arguments: [
        ("2026-01-31", "2026-03-01"), ("2025-12-31", "2026-01-01"), ("1999-12-30", "2010-02-01"),
        ("2026-02-07", "2026-02-07"), ("1890-05-05", "2105-06-06"),
    ])
    func eachDayOfARangeHasOne(_ first: String, _ last: String) throws {
        let first = try #require(PublicationDay(first))
        let last = try #require(PublicationDay(last))
        let range = Set(DayTokens.tokens(from: first, through: last))
        var ordinal = first.ordinal - 400
        while ordinal <= last.ordinal + 400 {
            let day = try #require(PublicationDay(ordinal: ordinal))
            let shared = DayTokens.tokens(of: day).count(where: range.contains)
            #expect(shared == (first <= day && day <= last ? 1 : 0), "\(day)")
            ordinal += 1
        }
    }

    @Test func openRangesAreShort() {
        #expect(DayTokens.tokens(from: nil, through: nil).count < 200)
        #expect(DayTokens.tokens(from: PublicationDay("2026-02-08"), through: nil).count < 200)
        #expect(DayTokens.tokens(from: PublicationDay("2026-02-08"), through: PublicationDay("2026-02-07")).isEmpty)
    }
}
