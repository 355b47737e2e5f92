import ArticleReaders
import Articles
import Testing

struct PublicationDayParserTests {
    @Test(arguments: [
        "2026-02-07", " 2026-2-7", "2026/02/07", "2026.02.07", "20260207", "2026-02-07T23:30:00-05:00",
        "2026-02-07 10:00:00 +0000 UTC", "2026-02-07T10:00Z", "7 February 2026", "07 Feb. 2026",
        "7th of February, 2026",
        "07-Feb-2026", "February 7, 2026", "Feb. 7, 2026", "FEBRUARY 7TH 2026",
        "Saturday, February 7, 2026 at 10:30 a.m. EST",
        "Sat, 07 Feb 2026 10:00:00 GMT", "Sat, 7 Feb 26 10:00 +0100", "07.02.2026",
    ])
    func `the usual forms of a date are read`(text: String) {
        #expect(PublicationDayParser.day(in: text)?.description == "2026-02-07")
    }

    @Test(arguments: [
        ("17/02/2026", "2026-02-17"), ("02/17/2026", "2026-02-17"), ("17-2-2026", "2026-02-17"),
        ("05/05/2026", "2026-05-05"),
    ])
    func `slashed dates are read where only one day is meant`(text: String, day: String) {
        #expect(PublicationDayParser.day(in: text)?.description == day)
    }

    @Test(arguments: [
        "", "06/02/2026", "February 2026", "7 February", "2026-02-30", "2026-13-01", "31 June 2026",
        "0001-01-01T00:00:00Z",
        "202602071", "2026-02-071", "2026-02", "1770458400", "May we go", "7 Februaries 2026", "Mon", "12 30 2026",
        "99/99/2026",
        "February 7, 20261", "7 Feb 26",
    ])
    func `what names no day is no date`(text: String) {
        #expect(PublicationDayParser.day(in: text) == nil)
    }
}
