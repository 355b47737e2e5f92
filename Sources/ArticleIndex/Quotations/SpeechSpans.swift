import Articles

/// Where the direct speech of an article stands, as the view `speech` reads it: 4 bytes a stretch.
///
/// Two big-endian 16-bit numbers: how far behind the end of the stretch before (behind the text's beginning) it stands, with
/// the highest bit set where an utterance begins, and its length, both in bytes of UTF-8. What does not fit is written as
/// several stretches: empty ones for a long way, ones without a gap for a long length.
enum SpeechSpans {
    /// The code point that stands in front of each utterance in `speech`. It is of private use: articles do not hold it.
    static let utteranceMark = 0xE000

    /// - Parameter quotations: the direct ones, in order, without overlap.
    static func encode(_ quotations: [Quotation]) -> [UInt8] {
        var bytes: [UInt8] = []
        var end = 0
        for (index, quotation) in quotations.enumerated() {
            for (number, range) in quotation.ranges.enumerated() {
                var gap = range.lowerBound - end
                while gap > 0x7FFF {
                    append(0x7FFF, 0, to: &bytes)
                    gap -= 0x7FFF
                }
                if number == 0, index == 0 || !quotation.continuesUtterance { gap |= 0x8000 }
                var length = range.count
                while length > 0xFFFF {
                    append(gap, 0xFFFF, to: &bytes)
                    length -= 0xFFFF
                    gap = 0
                }
                append(gap, length, to: &bytes)
                end = range.upperBound
            }
        }
        return bytes
    }

    /// The stretches as they were before they were cut to fit; nil where the bytes are no stretches.
    static func decode(_ bytes: UnsafeRawBufferPointer) -> [Range<Int>]? {
        guard bytes.count.isMultiple(of: 4) else { return nil }
        var ranges: [Range<Int>] = []
        var end = 0
        for offset in stride(from: 0, to: bytes.count, by: 4) {
            let code = Int(bytes[offset]) << 8 | Int(bytes[offset + 1])
            let length = Int(bytes[offset + 2]) << 8 | Int(bytes[offset + 3])
            let start = end + code & 0x7FFF
            end = start + length
            if code == 0, let last = ranges.last, last.upperBound == start {
                ranges[ranges.count - 1] = last.lowerBound..<end
            } else if length > 0 {
                ranges.append(start..<end)
            }
        }
        return ranges
    }

    private static func append(_ code: Int, _ length: Int, to bytes: inout [UInt8]) {
        for number in [code, length] {
            bytes.append(UInt8(truncatingIfNeeded: number >> 8))
            bytes.append(UInt8(truncatingIfNeeded: number))
        }
    }
}
