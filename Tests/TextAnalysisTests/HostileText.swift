import TestSupport

/// Random texts made of what trips text cleaning up: line breaks, stops, quotes, marks, invisible and wide characters.
enum HostileText {
    private static let parts: [String] = [
        "a", "b", "The", "the", "of", "Ms", "U.S.", "Inc.", "No.", "5", "3.5", "J.", "word", "Word", "well-", "inter-",
        "-", "- ", "# ", "1. ",
        "a) ", ".", ".", "!", "?", "…", ",", ";", ":", "\"", "“", "”", "'", "’s", "(", ")", "[1]", " ", " ", " ", "  ",
        "\t", "\n", "\n", "\n\n",
        "\r\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}", "\u{0}", "\u{1B}", "\u{1F}", "\u{7F}",
        "\u{90}", "\u{A0}", "\u{AD}", "\u{AD}\n",
        "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{202E}", "\u{2066}", "\u{FFFD}", "\u{FFFC}",
        "\u{3000}", "ﬁ", "ﬆ", "é", "e\u{301}",
        "\u{301}", "\u{316}", "\u{344}", "\u{345}", "\u{958}", "\u{FB2C}", "\u{64B}", "\u{3099}", "\u{1100}",
        "\u{1161}", "\u{11A8}", "\u{AC00}", "\u{2126}",
        "\u{212B}", "\u{1FEF}", "\u{37E}", "\u{2329}", "\u{F900}", "\u{2ADC}", "\u{0B47}", "\u{0B3E}", "东", "京", "か",
        "ガ", "ｶ", "。", "！", "」", "と", "、",
        "ก", "ำ", "ิ", "่", "က", "ា", "한", "م", "क", "ष", "👩", "\u{1F3FD}", "❤\u{FE0F}", "Д", "д", "ß", "\u{E0061}",
        "\u{10FFFF}", "http://", "iPhone",
    ]

    static func random(_ generator: inout SeededGenerator, parts count: Int) -> String {
        var text = ""
        for _ in 0..<count {
            text.unicodeScalars.append(contentsOf: (parts.randomElement(using: &generator) ?? "").unicodeScalars)
        }
        return text
    }

    /// Lines of random words in random widths, so that the line rules have something to decide.
    static func randomLines(_ generator: inout SeededGenerator, lines count: Int) -> String {
        let words = [
            "the", "minister", "Said", "talks", "in", "Oslo", "on", "short-", "of", "rain.", "fish,", "bread:",
            "(Reuters)", "-", "*", "1.", "42", "7.5", "\"No\"",
            "東京は", "été", "a.", "Anna Holm, Mayor:", ". Then", ", so",
        ]
        let width = Int.random(in: 20...90, using: &generator)
        var text = ""
        for _ in 0..<count {
            let length =
                Int.random(in: 0...4, using: &generator) == 0 ? Int.random(in: 0...250, using: &generator) : width
            var line = ""
            while line.utf8.count < length { line += (words.randomElement(using: &generator) ?? "") + " " }
            text += line + (Int.random(in: 0...7, using: &generator) == 0 ? "\n\n   " : "\n")
        }
        return text
    }
}
