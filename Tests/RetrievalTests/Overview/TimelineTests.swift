import Articles
import Retrieval
import Testing

struct TimelineTests {
    private func timeline(
        _ days: [String: Int], undated: Int = 0, by period: Timeline.Period? = nil, limit: Int = 31
    ) throws -> Timeline {
        var counts: [PublicationDay: Int] = [:]
        for (day, count) in days { counts[try #require(PublicationDay(day))] = count }
        return Timeline(days: counts, undated: undated, articlesInIndex: 99, by: period, limit: limit)
    }

    private func bars(_ timeline: Timeline) -> [String] {
        timeline.filled.map { "\(timeline.period.name($0.start)) \($0.articles)" }
    }

    @Test
    func `periods between the first and the last are filled`() throws {
        let days = try timeline(["2024-02-28": 2, "2024-03-01": 3], undated: 4)
        #expect(bars(days) == ["2024-02-28 2", "2024-02-29 0", "2024-03-01 3"])
        #expect((days.articles, days.undated, days.most, days.length) == (9, 4, 3, 3))
        let months = try timeline(["2025-11-30": 2, "2025-11-02": 1, "2026-02-01": 3], by: .month)
        #expect(bars(months) == ["2025-11 3", "2025-12 0", "2026-01 0", "2026-02 3"])
        #expect(months.bars.map(\.start.description) == ["2025-11-01", "2026-02-01"])
        #expect(months.bars.map(months.position) == [0, 3])
        #expect(bars(try timeline(["1999-12-31": 1, "2001-01-01": 1], by: .year)) == ["1999 1", "2000 0", "2001 1"])
    }

    @Test
    func `the period is the shortest that fits`() throws {
        #expect(try timeline(["2026-01-01": 1, "2026-01-31": 1]).period == .day)
        #expect(try timeline(["2026-01-01": 1, "2026-02-01": 1]).period == .month)
        #expect(try timeline(["2020-01-01": 1, "2026-01-01": 1]).period == .year)
        #expect(try timeline(["2020-01-01": 1, "2026-01-01": 1], limit: 73).period == .month)
    }

    @Test
    func `the calendar's ends are years too`() throws {
        let timeline = try timeline(["0001-01-01": 1, "9999-12-31": 1])
        #expect((timeline.period, timeline.length, timeline.bars.count) == (.year, 9999, 2))
        #expect(bars(timeline).last == "9999 1")
        #expect(timeline.start(9999) == nil)
    }

    @Test
    func `without dates there are no bars`() throws {
        let timeline = try timeline([:], undated: 3)
        #expect((timeline.articles, timeline.undated, timeline.length, timeline.most) == (3, 3, 0, 0))
        #expect(bars(timeline).isEmpty)
    }
}
