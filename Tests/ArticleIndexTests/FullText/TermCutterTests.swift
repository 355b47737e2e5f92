import GRDB
import TestSupport
import Testing

@testable import ArticleIndex

struct TermCutterTests {
    /// Scalars of all kinds: letters with and without diacritics, combining marks, separators, scripts, private use.
    private static let ranges: [ClosedRange<UInt32>] = [
        0x01...0x7F, 0x01...0x7F, 0x80...0x24F, 0x250...0x3FF, 0x300...0x36F, 0x400...0x52F, 0x590...0x6FF,
        0x900...0x97F, 0x1E00...0x1FFF, 0x2000...0x22FF, 0x3040...0x30FF, 0x4E00...0x4E80, 0xAC00...0xAC40,
        0xE000...0xE010, 0xF900...0xFB4F, 0xFE00...0xFFFD, 0x10400...0x10450, 0x1D400...0x1D500, 0x1F600...0x1F640,
        0x10FF00...0x10FFFD,
    ]

    @Test func `text is cut as FTS5 cuts it`() throws {
        let seed = UInt64.random(in: 0..<UInt64.max)
        var random = SeededGenerator(seed: seed)
        let connection = try DatabaseQueue()
        var cutter = TermCutter(try ScalarFolding())
        try connection.inDatabase { database in
            let tokenizer = try Tokenizer(database)
            for _ in 0..<3_000 {
                var text = String.UnicodeScalarView()
                for _ in 0..<random.below(40) {
                    let range = Self.ranges[random.below(Self.ranges.count)]
                    let value = range.lowerBound + UInt32(random.below(range.count))
                    if let scalar = Unicode.Scalar(value) { text.append(scalar) }
                }
                var terms: [String] = []
                cutter.cut(String(text)) { terms.append(String(decoding: $0, as: UTF8.self)) }
                #expect(terms == tokenizer.tokens(of: String(text)).map(\.term), "seed \(seed), \(Array(text))")
            }
        }
    }

    @Test func `long text is cut as FTS5 cuts it, and each term ends where it ends there`() throws {
        let seed = UInt64.random(in: 0..<UInt64.max)
        var random = SeededGenerator(seed: seed)
        let words = [
            "paper", "Ink", "d’été", "don’t", "naïve", "12", "überall", "a", "—", "(", "\u{301}x", "unforgettable",
            "U.S.", "Ж",
        ]
        let connection = try DatabaseQueue()
        var cutter = TermCutter(try ScalarFolding())
        try connection.inDatabase { database in
            let tokenizer = try Tokenizer(database)
            for count in [0, 1, 600, 3_000, 40] {
                let text = (0..<count).map { _ in words[random.below(words.count)] + " ".prefix(random.below(4)) }
                    .joined()
                var tokens: [Token] = []
                cutter.cut(text) { term, end in
                    tokens.append(Token(term: String(decoding: term, as: UTF8.self), range: 0..<end))
                }
                let expected = tokenizer.tokens(of: text).map { Token(term: $0.term, range: 0..<$0.range.upperBound) }
                #expect(tokens == expected, "seed \(seed)")
            }
        }
    }

    @Test func `a term is cut off where FTS5 cuts it off`() throws {
        var cutter = TermCutter(try ScalarFolding())
        var lengths: [Int] = []
        cutter.cut(String(repeating: "A", count: 40_000) + " é" + String(repeating: "é", count: 20_000)) {
            lengths.append($0.count)
        }
        #expect(lengths == [32_768, 20_001])
    }
}
