/// The first step of cleaning: characters. Afterwards the only white space is the plain space, single and never
/// at a line end, and the line feed, at most two together; a line that was indented by two columns or more starts with
/// a tab for each column, sixteen at most (``LineLayout`` reads and removes them).
///
/// Newlines are LF, CR LF, CR, form feed, vertical tab, U+0085, U+2028 and U+2029. The separators 0x1C…0x1F and
/// every Unicode space are blanks. Other control characters are dropped, not replaced by a blank: in text
/// that was decoded wrongly they stand inside words.
struct CharacterCleaner: ~Copyable {
    /// Whether everything written is ASCII.
    private(set) var isASCII = true
    /// Whether something was written that may not be in NFC.
    private(set) var needsNormalization = false
    /// Whether something was written in a script without spaces.
    private(set) var hasUnspacedScript = false

    private var output: [UInt8] = []
    /// Blanks read since the last visible character of this line.
    private var blanks = 0
    /// Newlines read since the last visible character.
    private var newlines = 0
    /// The last scalar outside ASCII, for joiners; 0 when an ASCII character came after it.
    private var previous: UInt32 = 0

    init(capacity: Int) {
        output.reserveCapacity(capacity)
    }

    mutating func clean(_ bytes: Span<UInt8>) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case 0x21...0x7E:
                let end = Self.plainRunEnd(bytes, from: index)
                beginVisible()
                bytes.extracting(index..<end).withUnsafeBufferPointer { output.append(contentsOf: $0) }
                previous = 0
                index = end
            case 0x20, 0x1C...0x1F:
                blanks += 1
                index += 1
            case 0x09:
                blanks += 4
                index += 1
            case 0x0D:
                index += index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
                endLine()
            case 0x0A, 0x0B, 0x0C:
                index += 1
                endLine()
            case 0x80...:
                index = cleanScalar(bytes, at: index)
            default:
                index += 1
            }
        }
    }

    /// The cleaned bytes.
    mutating func finish() -> [UInt8] {
        defer { output = [] }
        return output
    }

    /// Whether a text is one line that cleaning leaves as it is: visible ASCII characters with single spaces between them.
    static func isPlainLine(_ bytes: Span<UInt8>) -> Bool {
        !bytes.isEmpty && bytes[0] &- 0x21 < 0x5E && plainRunEnd(bytes, from: 0) == bytes.count
    }

    /// The end of a run of visible ASCII characters with single spaces between them: what is copied as it is.
    private static func plainRunEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        /// The highest bit of a byte where the character before is a space.
        var space: UInt64 = 0
        while index + 8 <= bytes.count {
            let eight = EightBytes(bytes, at: index)
            let spaces = eight.are(0x20)
            if eight.unprintable | (spaces & (spaces << 8 | space)) != 0 { break }
            space = spaces >> 56
            index += 8
        }
        // A space at the end is looked at once more, with what comes after it.
        if space != 0 { index -= 1 }
        let last = bytes.count - 1
        while index <= last {
            let byte = bytes[index]
            if byte &- 0x21 < 0x5E {
                index += 1
            } else if byte == 0x20, index < last, bytes[index + 1] &- 0x21 < 0x5E {
                index += 2
            } else {
                break
            }
        }
        return index
    }

    private mutating func cleanScalar(_ bytes: Span<UInt8>, at index: Int) -> Int {
        let (value, length) = bytes.scalar(at: index)
        switch ScalarTreatment(value) {
        case .keep:
            write(bytes, index..<(index + length), value)
        case .drop:
            break
        case .blank:
            blanks += 1
        case .newline:
            endLine()
        case .ligature(let letters):
            beginVisible()
            letters.withUTF8Buffer { output.append(contentsOf: $0) }
            previous = 0
        case .joiner:
            if blanks == 0, newlines == 0, ScalarTreatment.needsJoiner(after: previous) {
                write(bytes, index..<(index + length), value)
            }
        case .softHyphen:
            return Self.wordContinuation(bytes, from: index + length) ?? index + length
        }
        return index + length
    }

    private mutating func write(_ bytes: Span<UInt8>, _ range: Range<Int>, _ value: UInt32) {
        beginVisible()
        isASCII = false
        for index in range { output.append(bytes[index]) }
        if value >= 0xE00, TokenBreaks.isUnspaced(value) { hasUnspacedScript = true }
        if value >= 0x300, !Normalization.isInert(value) {
            needsNormalization = true
            // Normalization may put marks in another order, which must not change what a joiner stands after.
            if Unicode.Scalar(value)?.properties.canonicalCombiningClass != .notReordered { return }
        }
        previous = value
    }

    /// Where a word goes on that was broken by a soft hyphen at a line end; nil when there is no line end or no
    /// lower-case letter after it.
    private static func wordContinuation(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        var index = start
        var newlines = 0
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0A || bytes[index] == 0x0D {
            if bytes[index] == 0x0A { newlines += 1 }
            index += 1
        }
        guard newlines == 1, index < bytes.count else { return nil }
        return LineShape.isLowercase(bytes.scalar(at: index).value) ? index : nil
    }

    private mutating func endLine() {
        newlines += 1
        blanks = 0
    }

    /// Writes the white space that was read before a visible character.
    private mutating func beginVisible() {
        if newlines > 0 || output.isEmpty {
            if !output.isEmpty {
                output.append(0x0A)
                if newlines > 1 { output.append(0x0A) }
            }
            if blanks > 1 { output.append(contentsOf: repeatElement(0x09, count: min(blanks, 16))) }
        } else if blanks > 0 {
            output.append(0x20)
        }
        newlines = 0
        blanks = 0
    }
}
