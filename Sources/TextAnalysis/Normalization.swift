/// Unicode Normalization Form C, for the stretches of a text that may need it.
///
/// The standard library's `_nfcCodeUnits` does the composing: the form its string comparison is defined by. It is
/// underscored but part of the library's stable interface, and Foundation's public equivalent would add the
/// loading of Foundation and its character data to every start of the binary. It sorts combining marks in quadratic time, so
/// runs of marks are bounded before it sees them.
enum Normalization {
    /// The most combining marks kept after one base character: the limit of the Stream-Safe Text Format,
    /// https://www.unicode.org/reports/tr15/#Stream_Safe_Text_Format.
    static let markLimit = 30

    /// The text in NFC, with at most ``markLimit`` combining marks together.
    static func composed(_ bytes: Span<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var copied = 0
        var index = 0
        while index < bytes.count {
            // Lead bytes below 0xCC start scalars below U+0300, which are inert.
            if bytes[index] < 0xCC {
                index += 1
                continue
            }
            let (value, length) = bytes.scalar(at: index)
            if isInert(value) {
                index += length
                continue
            }
            let start = max(copied, index - (bytes.scalar(before: index)?.length ?? 0))
            append(bytes, copied..<start, to: &output)
            let end = segmentEnd(bytes, from: index + length)
            appendComposed(bytes, start..<end, to: &output)
            copied = end
            index = end
        }
        append(bytes, copied..<bytes.count, to: &output)
        return output
    }

    /// Whether a scalar is in NFC, has combining class 0 and never composes with what stands before it, so that a
    /// text may be normalized in parts that begin with it. False negatives only cost time.
    static func isInert(_ value: UInt32) -> Bool {
        switch value {
        case 0..<0x300: true
        case 0x388...0x482, 0x48A...0x52F, 0x531...0x556, 0x561...0x587:
            value != 0x38B && value != 0x38D && value != 0x3A2
        case 0x5D0...0x5EA, 0x620...0x64A, 0x660...0x66F, 0x671...0x6D3: true
        case 0xE01...0xE37, 0xE3F...0xE47: true
        case 0x10D0...0x10FF, 0x1E00...0x1EFF: true
        case 0x2010...0x205E, 0x2070...0x20CF, 0x2100...0x2125, 0x2190...0x2328, 0x232B...0x2ADB: true
        case 0x3001...0x3029, 0x3041...0x3096, 0x30A0...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF: true
        case 0xAC00...0xD7A3, 0xFE0F, 0xFF01...0xFFEF, 0xFFFD: true
        case 0x1F000...0x1FAFF, 0x20000...0x2A6DF: true
        default: false
        }
    }

    private static func segmentEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            let (value, length) = bytes.scalar(at: index)
            if isInert(value) { break }
            index += length
        }
        return index
    }

    private static func append(_ bytes: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) {
        bytes.extracting(range).withUnsafeBufferPointer { output.append(contentsOf: $0) }
    }

    private static func appendComposed(_ bytes: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) {
        // Bounded before, for time, and after, because a few scalars decompose into several marks. With twice the limit
        // before, what the second bound let through passes the first one when it is cleaned again.
        let bounded = boundedMarks(bytes.extracting(range), limit: 2 * markLimit)
        let composed = String(decoding: bounded, as: UTF8.self)._nfcCodeUnits
        output.append(contentsOf: boundedMarks(composed.span, limit: markLimit))
    }

    private static func boundedMarks(_ bytes: Span<UInt8>, limit: Int) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var marks = 0
        var index = 0
        while index < bytes.count {
            let (value, length) = bytes.scalar(at: index)
            let isMark = Unicode.Scalar(value)?.properties.canonicalCombiningClass != .notReordered
            marks = isMark ? marks + 1 : 0
            if marks <= limit {
                for offset in 0..<length { output.append(bytes[index + offset]) }
            }
            index += length
        }
        return output
    }
}
