/// A text without token breaks (U+200B), and where each byte of the stored text went.
package struct PrintableText: Sendable, Hashable {
    /// The text without token breaks.
    package let text: String
    /// The UTF-8 byte offsets of the breaks that were removed, ascending.
    private let breaks: [Int]

    init(removingTokenBreaksFrom stored: String) {
        var source = stored
        let (kept, breaks) = source.withUTF8 { Self.removed($0.span) }
        self.breaks = breaks
        text = breaks.isEmpty ? stored : String(decoding: kept, as: UTF8.self)
    }

    /// Where a byte of the stored text is in ``text``. An offset inside a break becomes the offset of what follows it.
    /// - Parameter stored: a UTF-8 byte offset into the stored text.
    /// - Returns: a UTF-8 byte offset into ``text``.
    package func offset(_ stored: Int) -> Int {
        if breaks.isEmpty { return stored }
        var low = 0
        var high = breaks.count
        while low < high {
            let middle = (low + high) / 2
            if breaks[middle] < stored { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return stored }
        return max(stored, breaks[low - 1] + 3) - 3 * low
    }

    /// Where a range of the stored text is in ``text``, both in UTF-8 bytes.
    package func range(_ stored: Range<Int>) -> Range<Int> {
        offset(stored.lowerBound)..<offset(stored.upperBound)
    }

    private static func removed(_ bytes: Span<UInt8>) -> (kept: [UInt8], breaks: [Int]) {
        var breaks: [Int] = []
        var kept: [UInt8] = []
        var copied = 0
        var index = 0
        while index + 2 < bytes.count {
            guard bytes[index] == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] == 0x8B else {
                index += 1
                continue
            }
            if breaks.isEmpty { kept.reserveCapacity(bytes.count) }
            bytes.extracting(copied..<index).withUnsafeBufferPointer { kept.append(contentsOf: $0) }
            breaks.append(index)
            index += 3
            copied = index
        }
        if !breaks.isEmpty {
            bytes.extracting(copied..<bytes.count).withUnsafeBufferPointer { kept.append(contentsOf: $0) }
        }
        return (kept, breaks)
    }
}
