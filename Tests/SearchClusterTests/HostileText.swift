import TestSupport

/// What someone may type to get out of a query.
struct HostileText {
    var random: SeededGenerator
    private static let pieces = [
        "'", "\"", "\\", "--", "/*", "*/", "#", ";", "\0", "\u{1}", "(", ")", "|", "!", "@", "@body", "@*", "~", "~2",
        "/3", "^", "$", "<<", "=", "*", "NEAR", "NEAR/3", "THEN/2", "MAYBE", "SENTENCE", "PARAGRAPH", "ZONE:(h1)", "OR",
        "NOT", "-", "AND", "oil", "Gas", "\u{0}oil", "é", "e\u{301}", "😀", "漢字", "\u{200B}", "\u{202E}", "title:",
        "by:", "source:", "path:", "lang:", "date:2026", "person:", "org:", "place:", "speaker:", "said:", "DROP",
        "'); DROP TABLE press; --", "%", "_", "_end", "_none", String(repeating: "x", count: 300), " ", "  ",
    ]

    mutating func next() -> String {
        var text = ""
        for _ in 0...random.below(8) {
            text += Self.pieces[random.below(Self.pieces.count)]
            if random.below(2) == 0 { text += " " }
        }
        return text
    }
}
