import Articles
import Testing

@testable import ArticleReaders

struct DatelineTests {
    @Test(
        arguments: [
            ("MUSCAT, Feb. 6 (Gulf Desk) — The talks", "MUSCAT", "Gulf Desk", 2, 6),
            ("WASHINGTON (AP) — The talks", "WASHINGTON", "AP", nil, nil),
            ("LONDON, Jan 5 (Reuters) - The talks", "LONDON", "Reuters", 1, 5),
            ("DETROIT  (Reuters) - The talks", "DETROIT", "Reuters", nil, nil),
            ("KYIV, Ukraine (AP) – The talks", "KYIV, Ukraine", "AP", nil, nil),
            ("NEW YORK/MUSCAT (Reuters), Feb 6 -- The talks", "NEW YORK/MUSCAT", "Reuters", 2, 6),
            ("Beijing, 6 February (Xinhua) -- The talks", "Beijing", "Xinhua", 2, 6),
            ("Rio de Janeiro, Feb. 6 — The talks", "Rio de Janeiro", nil, 2, 6),
            ("Feb 6 (Reuters) - The talks", "", "Reuters", 2, 6),
            ("ZÜRICH — The talks", "ZÜRICH", nil, nil, nil),
        ] as [(String, String, String?, Int?, Int?)])
    func `place, day and agency are told apart`(text: String, place: String, source: String?, month: Int?, day: Int?)
        throws
    {
        let dateline = try #require(Dateline(openingOf: text))
        #expect(dateline.place == place)
        #expect(dateline.source == source)
        #expect(dateline.date?.month == month)
        #expect(dateline.date?.day == day)
        #expect(String(decoding: Array(text.utf8)[dateline.length...], as: UTF8.self) == "The talks")
    }

    @Test(arguments: [
        "The talks — the first in years — went on.",
        "Oman said on Friday (before noon) that it would - if asked - help.",
        "MUSCAT\n— The talks", "Iran-US talks", "", "—", "(AP)", "A - B", "ABU-DHABI is far", "5 - 3 is two",
        "MUSCAT (AP) The talks",
    ])
    func `other openings are no dateline`(text: String) {
        #expect(Dateline(openingOf: text) == nil)
    }

    @Test func `the dateline stays in the text and gives day and source`() throws {
        let article = try read("MUSCAT, Feb. 6, 2026 (Gulf Desk) — The talks went on. Nobody left early.")
        #expect(article.text == "MUSCAT, Feb. 6, 2026 (Gulf Desk) — The talks went on. Nobody left early.")
        #expect(article.headline == "The talks went on.")
        #expect(article.published?.description == "2026-02-06")
        #expect(article.source == "Gulf Desk")
    }

    @Test(
        arguments: [
            ("talks.txt", nil), ("wire-2026.txt", "2026-12-31"), ("2027-01-01-talks.txt", "2026-12-31"),
            ("2026-12-30.txt", "2026-12-31"), ("2026/talks.txt", "2026-12-31"),
        ] as [(String, String?)])
    func `a dateline without a year takes it from the path, or gives no day`(path: String, day: String?) throws {
        let article = try read("MUSCAT, Dec 31 (Gulf Desk) - The talks went on.", path: path)
        #expect(article.published?.description == day)
    }
}
