import Articles
import Testing

@Suite struct PublicationDayArithmeticTests {
    @Test func `days follow one another without a gap for four centuries`() throws {
        var day = try #require(PublicationDay("1799-12-31"))
        var weekday = day.weekday
        for _ in 0..<146_100 {
            let next = try #require(day.adding(days: 1))
            let isNext =
                (next.year, next.month, next.day) == (day.year, day.month, day.day + 1)
                || next.day == 1 && day.day == PublicationDay.length(ofMonth: day.month, year: day.year)
                    && next.month == day.month % 12 + 1
            guard isNext, next.ordinal == day.ordinal + 1, next.weekday == (weekday + 1) % 7 else {
                Issue.record("\(day) is followed by \(next)")
                return
            }
            (day, weekday) = (next, next.weekday)
        }
    }

    @Test func `the first of January 1970 is day zero, and a Thursday`() throws {
        let day = try #require(PublicationDay("1970-01-01"))
        #expect(day.ordinal == 0)
        #expect(day.weekday == 3)
    }

    @Test func `a month later is the same day or the last`() throws {
        let day = try #require(PublicationDay("2026-01-31"))
        #expect(day.adding(months: 1)?.description == "2026-02-28")
        #expect(day.adding(months: -2)?.description == "2025-11-30")
        #expect(day.adding(months: 25)?.description == "2028-02-29")
    }

    @Test func `the calendar ends`() {
        #expect(PublicationDay.earliest.adding(days: -1) == nil)
        #expect(PublicationDay.latest.adding(days: 1) == nil)
        #expect(PublicationDay.earliest.adding(months: -1) == nil)
        #expect(PublicationDay.latest.adding(months: 1) == nil)
        #expect(PublicationDay.latest.adding(days: 99_999_999) == nil)
    }
}
