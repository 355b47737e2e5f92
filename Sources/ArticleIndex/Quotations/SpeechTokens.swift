import Articles
import PostingLists

/// Where the direct speech of an article stands among its tokens, so that posting lists of passages tell what is said.
///
/// Tokens are counted from the beginning of the article's text. The utterances stand one behind the other as a stream of
/// their own: their stretches joined, attributions left out, and one place free between two utterances, so that no phrase runs
/// from one into the next.
///
/// Packed, for each stretch: twice the tokens behind the end of the one before, one more where an utterance begins; its length.
package struct SpeechTokens {
    /// Tokens side by side.
    private struct Stretch {
        var start: UInt32
        var count: UInt32
        /// Where its first token stands in the stream.
        var place: UInt32
    }

    private var stretches: [Stretch] = []

    /// - Parameter quotations: the direct ones, in order, without overlap.
    static func encode(_ quotations: [Quotation], _ ends: TokenEnds) -> [UInt8] {
        var numbers: [(gap: Int, count: Int, begins: Bool)] = []
        var end = 0
        var begins = true
        for (index, quotation) in quotations.enumerated() {
            if index == 0 || !quotation.continuesUtterance { begins = true }
            for range in quotation.ranges {
                let start = ends.count(upTo: range.lowerBound)
                let count = ends.count(upTo: range.upperBound) - start
                guard count > 0 else { continue }
                if start == end, !begins, !numbers.isEmpty {
                    numbers[numbers.count - 1].count += count
                } else {
                    numbers.append((start - end, count, begins))
                }
                begins = false
                end = start + count
            }
        }
        var bytes: [UInt8] = []
        for number in numbers {
            Varint.append(UInt64(number.gap << 1 | (number.begins ? 1 : 0)), to: &bytes)
            Varint.append(UInt64(number.count), to: &bytes)
        }
        return bytes
    }

    /// - Returns: nil where the bytes are no stretches.
    init?(_ bytes: UnsafeRawBufferPointer) {
        var offset = 0
        var (end, place): (UInt64, UInt64) = (0, 0)
        while offset < bytes.count {
            guard let gap = Varint.read(bytes, &offset, limit: bytes.count),
                let count = Varint.read(bytes, &offset, limit: bytes.count), count > 0,
                gap <= UInt32.max, count <= UInt32.max
            else { return nil }
            let start = end + gap >> 1
            if gap & 1 == 1 { place += 1 }
            guard start + count <= UInt32.max, place + count <= UInt32.max else { return nil }
            stretches.append(Stretch(start: UInt32(start), count: UInt32(count), place: UInt32(place)))
            end = start + count
            place += count
        }
    }

    /// Replaces positions in the article's text by those in what is said; what is not said has none.
    /// - Parameter positions: ascending, before and after.
    package func translate(_ positions: inout [UInt32]) {
        var kept = 0
        var next = 0
        for index in positions.indices {
            let position = positions[index]
            while next < stretches.count, stretches[next].start + stretches[next].count <= position { next += 1 }
            guard next < stretches.count else { break }
            guard stretches[next].start <= position else { continue }
            positions[kept] = position - stretches[next].start + stretches[next].place
            kept += 1
        }
        positions.removeLast(positions.count - kept)
    }
}
