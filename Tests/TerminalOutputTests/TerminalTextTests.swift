import Testing

@testable import TerminalOutput

struct TerminalTextTests {
    @Test(arguments: [
        ("abc", 3), ("é", 1), ("e\u{301}", 1), ("東京", 4), ("ｆｕｌｌ", 8), ("ﾊﾝｶｸ", 4), ("한국", 4),
        ("\u{1112}\u{1161}\u{11AB}", 2), ("🙂", 2), ("👩‍👩‍👧", 2), ("🇩🇪", 2), ("1\u{FE0F}\u{20E3}", 2), ("©", 1),
        ("©\u{FE0F}", 2),
        ("กำ", 2), ("สี่", 1), ("שָׁלוֹם", 4), ("कि", 2), ("α", 1), ("…", 1), ("、。", 4), ("\u{301}", 1),
    ])
    func `a text takes the columns that terminals give it`(text: String, columns: Int) {
        #expect(TerminalText.columns(text) == columns)
    }

    @Test(arguments: [
        ("\u{1B}[2J", "\\u{1B}[2J"), ("a\tb\n", "a\\tb\\n"), ("\u{202E}abc", "\\u{202E}abc"), ("\u{9B}2J", "\\u{9B}2J"),
        ("\u{1B}]8;;http://x\u{1B}\\", "\\u{1B}]8;;http://x\\u{1B}\\"), ("\u{200B}", "\\u{200B}"),
        ("\u{E000}", "\\u{E000}"),
        ("\u{2028}", "\\u{2028}"), ("\u{7F}", "\\u{7F}"), ("\u{301}", "◌\u{301}"), ("👩‍👧", "👩‍👧"),
    ])
    func `what acts on a terminal is written out`(text: String, shown: String) {
        #expect(TerminalText.escaped(text) == shown)
    }

    @Test func `a text that is cut ends in an ellipsis`() {
        #expect(TerminalText.escaped("東京都", limit: 5) == "東京…")
        #expect(TerminalText.escaped("東京都", limit: 6) == "東京都")
    }
}
