/// What ranking needs to know of 1,024 consecutive passages, packed into 3,200 bytes.
///
/// Layout: 1,024 token counts of the text (16 bits, little-endian), 1,024 token counts of the headline (8 bits), 1,024
/// bits of which the set ones (lowest bit first) are where an article begins, or where passages are missing. Block `n`
/// holds the passages `1024 n … 1024 n + 1023`; a passage that is not there counts no tokens.
package struct PassageBlock: Equatable, Sendable {
    package static let passageCount = 1024
    package static let byteCount = passageCount * 3 + passageCount / 8

    package var textTokens = [UInt16](repeating: 0, count: passageCount)
    package var headlineTokens = [UInt8](repeating: 0, count: passageCount)
    /// One bit a passage, 64 a word.
    package var articleStarts = [UInt64](repeating: 0, count: passageCount / 64)

    package init() {}

    /// The block a passage stands in, and its place there.
    package static func position(of passage: Int) -> (block: Int, slot: Int) {
        (passage / passageCount, passage % passageCount)
    }

    /// Counts beyond what a slot can hold are kept as the greatest that it can.
    package mutating func set(slot: Int, textTokens text: Int, headlineTokens headline: Int, startsArticle: Bool) {
        textTokens[slot] = UInt16(clamping: text)
        headlineTokens[slot] = UInt8(clamping: headline)
        if startsArticle { articleStarts[slot / 64] |= 1 << UInt64(slot % 64) }
    }

    /// Says that no passage of the article before stands in this slot or behind it.
    package mutating func markGap(slot: Int) {
        articleStarts[slot / 64] |= 1 << UInt64(slot % 64)
    }

    package var encoded: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.byteCount)
        for count in textTokens {
            bytes.append(UInt8(truncatingIfNeeded: count))
            bytes.append(UInt8(truncatingIfNeeded: count >> 8))
        }
        bytes += headlineTokens
        for word in articleStarts {
            withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
        }
        return bytes
    }

    /// - Returns: nil when the number of bytes is not `byteCount`.
    package init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count == Self.byteCount else { return nil }
        for slot in 0..<Self.passageCount {
            textTokens[slot] = UInt16(
                littleEndian: bytes.loadUnaligned(fromByteOffset: 2 * slot, as: UInt16.self))
            headlineTokens[slot] = bytes[2 * Self.passageCount + slot]
        }
        for word in articleStarts.indices {
            articleStarts[word] = UInt64(
                littleEndian: bytes.loadUnaligned(fromByteOffset: 3 * Self.passageCount + 8 * word, as: UInt64.self))
        }
    }
}
