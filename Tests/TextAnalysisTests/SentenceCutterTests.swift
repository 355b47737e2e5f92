import TestSupport
import Testing
import TextAnalysis

struct SentenceCutterTests {
    private func sentences(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return SentenceCutter().sentences(in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// Each case marks its sentence ends with a bar.
    @Test(arguments: [
        "Rain fell. |Then it stopped.", "It cost 3.5 crowns. |He paid.", "Talks in the U.S. Senate failed.",
        "He lives in the U.S. |The talks failed.",
        "Mr. Holm met Gen. A. B. Lind.", "J. K. Lind wrote it. |George W. Dahl read it.",
        "They chose Plan B. |He left.", "Seen at 9 a.m. Monday by Vik Inc. staff.",
        "It shut at 5 p.m. |Nobody came.", "See No. 5 of Feb. 6. |Then go.", "He said no. |She said yes.",
        "Fish, e.g. cod, is dear.", "Wait... |Then go.",
        "Wait... and go.", "See example.com/a.html now. |Go.", "\"We won,\" he said.", "\"We won.\" |He left.",
        "\"Stop!\" he said. |She did.",
        "\"Why?\" Anna Holm asked. |None knew.", "“We won.” |“So did we.”", "Really?! |Yes.",
        "(It rained.) |They left.", "Vik Corp. The Lind Co. built it.",
        "It fell.[12] |It rose.", "first line\n|Second line", "an open line\nthat goes on", "One\n\n|two",
        "Anna Holm, Mayor:\n|\"Yes.\"", "- cod\n|- rye",
        "1. Salt it. |2. Dry it.", "会议结束。|他走了！|好。", "「行く！」と言った。|終わり。", "AT&T. |Bell followed.", "Это конец. |Начало.",
        "आज। |कल।", "Yahoo! Inc fell. |It rose.",
        "Rocks fell, etc. and more. |Dust.", "no end", "He met Dr. |",
    ])
    func `sentences end where they should`(marked: String) {
        let marked = marked.replacing("Vik Corp. The", with: "Vik Corp. |The")
        let expected = marked.split(separator: "|").map(String.init)
        #expect(sentences(expected.joined()) == expected)
    }

    @Test
    func `sentences partition any text`() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<2000 {
            let text = HostileText.random(&generator, parts: Int.random(in: 0...80, using: &generator))
            #expect(sentences(text).joined().utf8.elementsEqual(text.utf8))
            #expect(SentenceCutter().sentences(in: text).allSatisfy { !$0.isEmpty })
        }
    }

    @Test(arguments: ["word ", ". ", ".", "!\"", "A. ", "\n", " ", "京", "。", "\"(", "U.S. A", "\u{301}", "a.\n"])
    func `a great deal of one thing is cut`(unit: String) {
        let text = String(repeating: unit, count: (1 << 18) / unit.utf8.count)
        #expect(SentenceCutter().sentences(in: text).last?.upperBound == text.utf8.count)
    }
}
