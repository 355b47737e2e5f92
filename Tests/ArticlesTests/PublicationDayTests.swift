import Articles
import Testing

struct PublicationDayTests {
    @Test(arguments: ["2026-02-07", "2024-02-29", "0001-01-01", "9999-12-31"])
    func `reads and writes the ISO form`(text: String) throws {
        #expect(try #require(PublicationDay(text)).description == text)
    }

    @Test(arguments: [
        "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "26-01-01", "2026-01-01T10", "2026/01/01", "",
        "١٢٣٤-٠١-٠١",
        "1900-02-29", "0000-01-01", "2026--1-01",
    ])
    func `refuses what is no day`(text: String) {
        #expect(PublicationDay(text) == nil)
    }

    @Test
    func `days are ordered as their ISO forms are`() throws {
        let days = try ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"].map { try #require(PublicationDay($0)) }
        #expect(days.shuffled().sorted() == days)
        #expect(days.map(\.description).sorted() == days.map(\.description))
    }
}
