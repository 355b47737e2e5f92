import TestSupport
import Testing
import TextAnalysis

struct CanonicalTextTests {
    private func clean(_ raw: String) -> String { CanonicalText(cleaning: raw).text }

    @Test(arguments: [
        ("", ""), (" \n\t \u{FEFF}\n", ""), ("Fish.\r\n\r\nBread.\r\rSalt.", "Fish.\n\nBread.\n\nSalt."),
        ("One.\u{2029}\u{85}Two.", "One.\n\nTwo."), ("One.\n\n\n \n\nTwo.\n\n", "One.\n\nTwo."),
    ])
    func `newlines of every kind become line feeds, and white space at the ends goes`(raw: String, expected: String) {
        #expect(clean(raw) == expected)
    }

    @Test(arguments: [
        ("of\u{FB01}ce, a\u{FB04}uent, \u{FB06}ill", "office, affluent, still"),
        ("co\u{AD}op\u{200B}er\u{2060}ate\u{FEFF}", "cooperate"),
        ("n\u{0}e\u{0}w\u{0}s", "news"), ("\u{1B}[1mbold\u{7}", "[1mbold"),
        ("a\u{1F}b \u{A0}\u{3000} c\t\td", "a b c d"),
        ("\u{202E}abc\u{202C} \u{2066}d\u{2069}\u{200F}", "abc d"), ("lost \u{FFFD} byte", "lost \u{FFFD} byte"),
        ("inter\u{AD}\nnational", "international"), ("\u{90}x\u{FFFC}y", "x y"),
    ])
    func `characters the tokenizer would stumble over are mended`(raw: String, expected: String) {
        #expect(clean(raw) == expected)
    }

    @Test(arguments: [
        ("a\u{200D}b\u{200C}c", "abc"), ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("क्\u{200D}ष", "क्\u{200D}ष"),
        ("👩\u{200D}🌾", "👩\u{200D}🌾"), ("م \u{200C}م", "م م"),
    ])
    func `joiners stay only where the script needs them`(raw: String, expected: String) {
        #expect(Array(clean(raw).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test
    func `cleaning a canonical text changes nothing`() {
        var generator = SeededGenerator(seed: 7)
        for round in 0..<3000 {
            let raw =
                round.isMultiple(of: 2)
                ? HostileText.random(&generator, parts: Int.random(in: 0...120, using: &generator))
                : HostileText.randomLines(&generator, lines: Int.random(in: 1...14, using: &generator))
            let once = clean(raw)
            let twice = clean(once)
            #expect(Array(once.utf8) == Array(twice.utf8), "\(raw.debugDescription)")
            #expect(!once.contains("\n\n\n") && !once.contains("  ") && !once.contains(" \n") && !once.contains("\n "))
            let ends = [once.unicodeScalars.first, once.unicodeScalars.last]
            #expect(!ends.contains { $0?.properties.isWhitespace == true }, "\(raw.debugDescription)")
        }
    }

    @Test(arguments: [
        "x", " ", "\n", "\t", "a\n", "#", "# a\n", ".", "\u{AD}", "\u{AD} ", "\u{301}", "e\u{301}", "\u{200D}", "京",
        "-\n", "the\n", "1. a\n", "\u{1161}", "\"",
        "م\u{200C}", "a b. ",
    ])
    func `a great deal of one thing is cleaned`(unit: String) {
        let text = clean(String(repeating: unit, count: (1 << 18) / unit.utf8.count))
        #expect(text.utf8.count <= 2 << 18)
    }
}
