import Articles
import Testing

@testable import Entities

/// Whatever the text, mentions stand in order, do not overlap, and cut no character.
@Suite struct HostileTextTests {
    @Test(arguments: [
        "", " ", "\n\n\n", "\u{0}", "A", "’s", "'s's's", "-", "al-", "U.", "U.S.", "$", "Mr.", "Mr. ", "of of of",
        "(A)", "Name,",
        "a, b:", "É", "🇮🇷🇺🇸👩‍👩‍👧‍👦", "Oman🇴🇲Muscat", "中\u{200B}国\u{200B}和\u{200B}美\u{200B}国", "Путин сказал: да",
        "e\u{301}\u{301}\u{301}",
        "\u{301}Iran", "Iran\u{200B}", "العربية السعودية", "Hale — “Stone” … «Reed»", "1.2.3.4.5", "1,,2",
        "9999999999999999999%",
        "Bank of of the of", "University of", "President", "the Ministry of the", "Lake", "Gulf of the", "Smith-",
        "-Smith",
    ])
    func `short odd texts`(text: String) throws {
        try expectSound(text)
    }

    @Test(arguments: [
        "A", "a", "9", "-", "'", "A.", "A-", "Al-", "Mr. ", "Bank of ", "Ministry of the ", "of the ", "John ",
        "John\n", "UNITED ", "$9 to ",
        "two ", "million ", "9-", "(", "\"", "🙂", "中", "É", "May ", "last ", "Smith, ", "John, a: ", "World ", "New ",
        "U.S. Military ",
    ])
    func `twenty thousand bytes of one thing`(unit: String) throws {
        try expectSound(String(repeating: unit, count: 20_000 / unit.utf8.count))
    }

    @Test(arguments: ["a", "É", "中", "al-Umbel-"])
    func `a million bytes without a space`(unit: String) throws {
        try expectSound(String(repeating: unit, count: 1_000_000 / unit.utf8.count))
    }

    @Test func `random mixtures`() throws {
        let pieces = [
            "Iran", "iran", " ", " ", " ", "\n", "\n\n", ". ", ", ", ":", "’s", "'s", "-", "al", "President", "Mr.",
            "Abbas", "Araghchi",
            "Bank", "of", "the", "and", "U.S.", "(", ")", "IAEA", "$", "5", "million", "percent", "%", "May", "2026",
            "Monday", "é", "中",
            "\u{200B}", "🙂", "Lake", "River", "said", "bin", "Smith", "\"", "“", "”", "to", "last", "week", "Ministry",
        ]
        var state: UInt64 = 20_260_207
        for _ in 0..<150 {
            var text = ""
            for _ in 0..<60 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
                if state >> 40 & 1 == 0 { text += " " }
            }
            try expectSound(text)
        }
    }

    private func expectSound(_ text: String) throws {
        let bytes = Array(text.utf8)
        func isBoundary(_ offset: Int) -> Bool { offset == bytes.count || bytes[offset] & 0xC0 != 0x80 }
        var last = 0
        for mention in try EntityRecognizer().mentions(in: text) {
            let range = mention.range
            let isSound =
                range.lowerBound >= last && !range.isEmpty && range.upperBound <= bytes.count
                && isBoundary(range.lowerBound) && isBoundary(range.upperBound) && !mention.name.isEmpty
            guard isSound else {
                Issue.record("\(mention) in \(text.prefix(200))")
                return
            }
            last = range.upperBound
        }
    }
}
