import Articles
import Entities
import TestSupport
import Testing

@testable import Quotations

/// Whatever the text, quotations stand in order, cut no character, and come in linear time.
struct HostileTextTests {
    private static let units = [
        "\"", "“", "”", "'", "‘", "’", "«", "»", "`", "''", "\"a", "a\"", "\"a ", " 'a", "a' ", "s' ", "“a\n",
        "\"a\n\n",
        "“a\n\n“", "“\"«", "\"a,\" said ", "said ", "said that ", "said, ", "Hale said ", "who ", "Hale, ", "of Hale ",
        "according to ", "x", "x ", ":", "Hale:\n\n", ", Hale said", "Hale said, \"a b c,\" ", "he said \"a b c\". ",
        "\"a b c.\" ", "\"a b c.\"\n\n", "(", ", ", "- ", "é", "\u{0}", "中", "said\n", "that ", "was told ",
        "and said ",
    ]

    @Test(arguments: units)
    func `five thousand bytes of one thing`(unit: String) {
        expectSound(String(repeating: unit, count: 5_000 / unit.utf8.count), mentions: [])
    }

    /// In square time these would take hours.
    @Test(.timeLimit(.minutes(5)), arguments: ["\"", "x"])
    func `a megabyte of one thing`(unit: String) {
        expectSound(String(repeating: unit, count: 1_000_000 / unit.utf8.count), mentions: [])
    }

    @Test(arguments: [
        "", " ", "\n", "\"", "“", "”", "\"\"", "“”", "' '", "\" \"", ":", "said", "“\n“\n“", "said \"",
        "\u{301}\"a b c\"",
    ])
    func `short odd texts`(text: String) {
        expectSound(text, mentions: recogniser.mentions(in: text))
    }

    @Test func `random mixtures`() {
        let pieces = [
            "\"", "“", "”", "'", "’", "‘", "«", "»", "``", "''", "said", "says", "that", "Ada Hale", "Hale", "he",
            "she",
            "who", ",", ".", "?", ":", "—", "\n", "\n\n", "told", "reporters", "the", "minister", "of", "according to",
            "and", "was", "in a statement", "é", "中", "(", ")", "adding", "[sic]", "…", "a long bridge", "will hold",
            "'s",
        ]
        var generator = SeededGenerator(seed: 20_260_207)
        for _ in 0..<200 {
            var text = ""
            for _ in 0..<60 {
                text += pieces[generator.below(pieces.count)]
                if generator.below(4) > 0 { text += " " }
            }
            expectSound(text, mentions: recogniser.mentions(in: text))
        }
    }

    private func expectSound(_ text: String, mentions: [Mention]) {
        let bytes = Array(text.utf8)
        func isBoundary(_ offset: Int) -> Bool { offset == bytes.count || bytes[offset] & 0xC0 != 0x80 }
        func isSound(_ range: Range<Int>) -> Bool {
            !range.isEmpty && range.upperBound <= bytes.count && isBoundary(range.lowerBound)
                && isBoundary(range.upperBound)
        }
        let found = QuotationFinder().quotations(in: text, mentions: mentions)
        var lastStart = 0
        var lastEnd = 0
        for quotation in found {
            var sound = !quotation.ranges.isEmpty && quotation.ranges.allSatisfy(isSound)
            sound = sound && quotation.speaker.map { isSound($0.range) && !$0.name.isEmpty } ?? true
            sound = sound && quotation.cue.map(isSound) ?? true
            sound = sound && (quotation.evidence == .unclear) == (quotation.speaker == nil)
            sound = sound && quotation.ranges[0].lowerBound >= lastStart
            for (one, next) in zip(quotation.ranges, quotation.ranges.dropFirst()) {
                sound = sound && one.upperBound <= next.lowerBound
            }
            if quotation.kind == .direct {
                sound = sound && quotation.ranges[0].lowerBound >= lastEnd
                lastEnd = quotation.ranges.last?.upperBound ?? lastEnd
            }
            lastStart = quotation.ranges[0].lowerBound
            guard sound else {
                Issue.record("\(quotation) in \(text.prefix(300))")
                return
            }
        }
        for stream in SpeechStream.streams(of: found, in: text) {
            let source = stream.sourceRanges(of: 0..<stream.text.utf8.count)
            let joined = source.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
            if joined != stream.text {
                Issue.record("A stream lost its way: \(stream.text.prefix(200))")
                return
            }
        }
    }
}
