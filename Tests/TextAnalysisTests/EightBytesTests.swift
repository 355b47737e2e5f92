import TestSupport
import Testing

@testable import TextAnalysis

struct EightBytesTests {
    /// Bytes at the edges of what is asked, more often than others.
    private static func bytes(_ count: Int, _ random: inout SeededGenerator) -> [UInt8] {
        let edges: [UInt8] = [
            0, 0x09, 0x0A, 0x1F, 0x20, 0x21, 0x22, 0x27, 0x2E, 0x2F, 0x30, 0x39, 0x3A, 0x3F, 0x40, 0x41, 0x5A, 0x5B,
            0x60,
            0x61, 0x7A, 0x7B, 0x7E, 0x7F, 0x80, 0xBF, 0xC2, 0xFF,
        ]
        return (0..<count).map { _ in
            random.below(3) == 0 ? UInt8(random.below(256)) : edges[random.below(edges.count)]
        }
    }

    private static func first(_ bytes: [UInt8], _ holds: (UInt8) -> Bool) -> Int { bytes.firstIndex(where: holds) ?? 8 }

    @Test func `answers are those of each byte`() {
        let seed = UInt64.random(in: 0..<UInt64.max)
        var random = SeededGenerator(seed: seed)
        for _ in 0..<20_000 {
            let bytes = Self.bytes(8, &random)
            let eight = EightBytes(bytes.span, at: 0)
            #expect(EightBytes.count(eight.wide) == bytes.count { $0 >= 0x80 }, "seed \(seed): \(bytes)")
            #expect(
                EightBytes.first(eight.unprintable) == Self.first(bytes) { !(0x20...0x7E).contains($0) },
                "seed \(seed): \(bytes)")
            let byte = bytes[random.below(8)]
            #expect(EightBytes.first(eight.are(byte)) == Self.first(bytes) { $0 == byte }, "seed \(seed): \(bytes)")
            let ascii = bytes.map { $0 & 0x7F }
            let words = EightBytes(ascii.span, at: 0).wordCharacters
            #expect(
                (0..<8).map { words >> (8 * $0 + 7) & 1 == 1 } == ascii.map { $0.isASCIILetter || $0.isASCIIDigit },
                "seed \(seed): \(ascii)")
        }
    }

    @Test func `a byte is found where it first stands in a range`() {
        let seed = UInt64.random(in: 0..<UInt64.max)
        var random = SeededGenerator(seed: seed)
        for _ in 0..<5_000 {
            let bytes = Self.bytes(random.below(40), &random).map { random.below(4) == 0 ? $0 : 0x61 }
            let start = random.below(bytes.count + 1)
            let end = start + random.below(bytes.count - start + 1)
            let range = bytes[start..<end]
            let span = bytes.span
            #expect(span.firstIndex(of: 0x0A, from: start, to: end) == range.firstIndex(of: 0x0A), "seed \(seed)")
            #expect(span.firstWide(from: start, to: end) == range.firstIndex { $0 >= 0x80 } ?? end, "seed \(seed)")
            #expect(
                span.firstWide(or: 0x22, 0x27, 0x60, from: start, to: end)
                    == range.firstIndex { $0 >= 0x80 || [0x22, 0x27, 0x60].contains($0) } ?? end, "seed \(seed)")
        }
    }

    @Test func `words are counted alike wherever they begin`() {
        let seed = UInt64.random(in: 0..<UInt64.max)
        var random = SeededGenerator(seed: seed)
        let pieces = ["a", "Zoo", "42", " ", "  ", "-", "'", ".", "\n", "é", "日", "ab", "“", "x9", "_"]
        for _ in 0..<5_000 {
            let text = (0..<random.below(30)).map { _ in pieces[random.below(pieces.count)] }.joined()
            var words = 0
            var inWord = false
            for scalar in text.unicodeScalars {
                let isWord = WordCharacters.contains(scalar.value)
                if isWord, !inWord { words += 1 }
                inWord = isWord
            }
            for pad in 0..<8 {
                let bytes = Array((String(repeating: " ", count: pad) + text).utf8)
                #expect(WordCharacters.count(bytes.span, in: pad..<bytes.count) == words, "seed \(seed): \(text)")
            }
        }
    }

    @Test func `characters are cleaned alike wherever they stand`() {
        func cleaned(_ text: String) -> String {
            var cleaner = CharacterCleaner(capacity: 0)
            let bytes = Array(text.utf8)
            cleaner.clean(bytes.span)
            return String(decoding: cleaner.finish(), as: UTF8.self)
        }
        let seed = UInt64.random(in: 0..<UInt64.max)
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "a", "word", "!", " ", " ", "  ", "\t", "\n", "\r\n", "\u{1}", "\u{7F}", "é", "\u{A0}", "~", "longer",
        ]
        for _ in 0..<5_000 {
            let text = "x" + (0..<random.below(20)).map { _ in pieces[random.below(pieces.count)] }.joined()
            let alone = cleaned(text)
            for pad in 1..<9 {
                let before = String(repeating: "y", count: pad)
                #expect(cleaned(before + text) == before + alone, "seed \(seed): \(text.debugDescription)")
            }
        }
    }
}
