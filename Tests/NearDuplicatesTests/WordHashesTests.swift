import TestSupport
import Testing

@testable import NearDuplicates

struct WordHashesTests {
    /// The hashes of a text's words, one byte after the other.
    private func slowly(_ bytes: [UInt8]) -> [UInt64] {
        var hashes: [UInt64] = []
        var word: UInt64 = 0
        var index = 0
        func end() {
            if word != 0 { hashes.append((word ^ word >> 32) &* 0x9FB2_1C65_1E98_DF25) }
            word = 0
        }
        while index < bytes.count {
            var number = LetterNumbers.shared.numbers[Int(bytes[index])]
            if bytes[index] == 0xE2, index + 1 < bytes.count, bytes[index + 1] != 0x80 {
                number = LetterNumbers.wideLead
            }
            if number == 0 {
                end()
                index += bytes[index] < 0x80 ? 1 : bytes[index] == 0xC2 ? 2 : 3
            } else {
                word = (word << 5 | word >> 59) ^ number
                index += 1
            }
        }
        end()
        return hashes
    }

    private func hashes(_ bytes: [UInt8]) -> [UInt64] {
        let letters = LetterNumbers.shared
        var hashes: [UInt64] = []
        bytes.withUnsafeBufferPointer { bytes in
            letters.numbers.withUnsafeBufferPointer { numbers in
                letters.turned.withUnsafeBufferPointer { turned in
                    guard let start = bytes.baseAddress, let first = numbers.baseAddress, let other = turned.baseAddress
                    else { return }
                    var words = WordHashes(of: start, count: bytes.count, numbers: first, turned: other)
                    while case let hash = words.next(), hash != 0 { hashes.append(hash) }
                }
            }
        }
        return hashes
    }

    @Test func `eight letters at a time have the hash they have one by one`() {
        let pieces = [
            "a", "B", "seven77", "eightlet", "ninelette", "internationalisation", " ", ", ", "\n\n", "é", "–", "“", "”",
            "東", "京", "\u{200B}", "\u{A0}", "«", "€", "â", "Ж", "\u{0}", "@", "[", "{", "/",
        ]
        let seed = UInt64.random(in: 0..<UInt64.max)
        var random = SeededGenerator(seed: seed)
        for _ in 0..<5_000 {
            let text = (0..<random.below(24)).map { _ in pieces[random.below(pieces.count)] }.joined()
            // Cut short, a character may be, too.
            let bytes = Array(text.utf8.dropLast(random.below(3)))
            #expect(hashes(bytes) == slowly(bytes), "seed \(seed): \(text.debugDescription)")
        }
    }
}
