/// What one line of text looks like: the questions ``LineLayout`` asks about a line and its neighbour.
enum LineShape {
    /// How a line ends, closing quotes and brackets aside.
    enum Ending {
        /// A full stop, question or exclamation mark, or ellipsis.
        case stop
        /// A colon or semicolon.
        case colon
        /// In the middle of a sentence: a letter, a digit, a comma, a dash.
        case open
    }

    /// Lines with more columns than this are paragraphs of their own, not wrapped lines.
    static let longLine = 100

    /// The width of a range on a terminal, roughly: East Asian characters count two. From 400 bytes on it is the number
    /// of bytes: such a line is long however wide its characters are.
    static func columns(_ bytes: Span<UInt8>, _ range: Range<Int>, isASCII: Bool) -> Int {
        if isASCII || range.count > 400 { return range.count }
        var columns = 0
        for index in range {
            let byte = bytes[index]
            if byte & 0xC0 != 0x80 { columns += byte >= 0xE3 ? 2 : 1 }
        }
        return columns
    }

    /// The width of a line's first word; 2 for a line in a script without spaces, where any character may be the last.
    static func firstWordColumns(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
        guard !range.isEmpty else { return 0 }
        if TokenBreaks.isUnspaced(bytes.scalar(at: range.lowerBound).value) { return 2 }
        var columns = 0
        for index in range {
            let byte = bytes[index]
            if byte == 0x20 || columns == LineShape.longLine { break }
            if byte & 0xC0 != 0x80 { columns += 1 }
        }
        return columns
    }

    static func ending(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Ending {
        var end = range.upperBound
        for _ in 0..<4 {
            guard let (value, length) = bytes.scalar(before: end), end > range.lowerBound else { return .open }
            switch value {
            case 0x22, 0x27, 0x29, 0x5D, 0x2019, 0x201D, 0xBB, 0x300D, 0x300F, 0xFF09: end -= length
            case 0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F, 0xFF61, 0x61F, 0x6D4, 0x964: return .stop
            case 0x3A, 0x3B, 0xFF1A, 0xFF1B: return .colon
            default: return .open
            }
        }
        return .open
    }

    /// Whether a scalar is a lower-case letter of the Latin, Greek or Cyrillic script.
    static func isLowercase(_ value: UInt32) -> Bool {
        switch value {
        case 0x61...0x7A, 0xDF...0xF6, 0xF8...0xFF, 0x3AC...0x3CE, 0x430...0x45F: true
        case 0x100...0x17F, 0x460...0x52F, 0x1E00...0x1EFF:
            Unicode.Scalar(value)?.properties.isLowercase ?? false
        default: false
        }
    }

    /// Whether a scalar is a letter of a script without case, as far as line breaks are concerned.
    static func isCaseless(_ value: UInt32) -> Bool {
        (0x590...0x10FF).contains(value) || (0x1100...0x11FF).contains(value) || value >= 0x2E80
    }

    /// Whether a line goes on in the middle of a sentence: a lower-case letter comes first, after an opening quote
    /// or bracket perhaps. "iPhone" and its like do not count.
    static func startsLowercase(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while start < range.upperBound {
            let (value, length) = bytes.scalar(at: start)
            if isLowercase(value) {
                let next = start + length
                return (next >= range.upperBound || !bytes[next].isASCIIUppercase) && !isAddress(bytes, start)
            }
            guard start == range.lowerBound, [0x22, 0x27, 0x28, 0x201C, 0x2018].contains(value) else { return false }
            start += length
        }
        return false
    }

    /// Whether a web address begins here.
    private static func isAddress(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
        bytes.holds("http://", at: start) || bytes.holds("https://", at: start) || bytes.holds("www.", at: start)
    }

    /// Whether a line breaks off after a word that never ends a sentence or a heading: an article, a preposition.
    static func endsInFunctionWord(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var start = range.upperBound
        while start > range.lowerBound, range.upperBound - start < 8, bytes[start - 1].isASCIILowercase { start -= 1 }
        guard start > range.lowerBound, bytes[start - 1] == 0x20, let word = PackedWord(bytes, start..<range.upperBound)
        else { return false }
        return functionWords.contains(word)
    }

    private static let functionWords = Set(
        PackedWord.table("a an the of and or its their his whose than from with into at to as per if that which"))

    /// Whether a line begins with punctuation that belongs to the word before it (`, according`, `. Then`, `'s`).
    static func startsWithClosingPunctuation(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard let first = range.first else { return false }
        func endsOrBlank(_ index: Int) -> Bool { index >= range.upperBound || bytes[index] == 0x20 }
        switch bytes[first] {
        case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"),
            UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "]"):
            return endsOrBlank(first + 1)
        case UInt8(ascii: "'"):
            return first + 1 < range.upperBound && bytes[first + 1] == UInt8(ascii: "s") && endsOrBlank(first + 2)
        case 0xE2:
            if bytes.holds("\u{2019}s", at: first) { return endsOrBlank(first + 4) }
            return bytes.holds("\u{201D}", at: first) && endsOrBlank(first + 3)
        default:
            return false
        }
    }

    /// Whether a line begins as a list item or heading does: a bullet, `#`.
    static func startsWithBullet(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count > 1 else { return false }
        let (value, length) = bytes.scalar(at: range.lowerBound)
        let next = range.lowerBound + length
        switch value {
        case 0x2A, 0x2B, 0x2D, 0xB7, 0x2022, 0x2023, 0x25A0, 0x25AA, 0x25CF, 0x25E6, 0x2043:
            return next < range.upperBound && bytes[next] == 0x20
        case 0x23:
            var index = next
            while index < range.upperBound, index - next < 6, bytes[index] == 0x23 { index += 1 }
            return index < range.upperBound && bytes[index] == 0x20
        default:
            return false
        }
    }

    /// Whether a line begins with the number or letter of a list item: `1.`, `12)`, `(a)`, `b)`.
    static func startsWithNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        let end = range.upperBound
        let isOpened = index < end && bytes[index] == UInt8(ascii: "(")
        if isOpened { index += 1 }
        let start = index
        while index < end, index - start < 3, bytes[index].isASCIIDigit { index += 1 }
        if index == start, index < end, bytes[index].isASCIILowercase { index += 1 }
        guard index > start, index + 1 < end, bytes[index + 1] == 0x20 else { return false }
        return bytes[index] == UInt8(ascii: ")") || (!isOpened && bytes[index] == UInt8(ascii: "."))
    }

    /// Whether a line names the speaker of what follows: `Name, Title:` or `Name:`, on a line of its own.
    static func isSpeaker(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count < 160, let last = range.last, bytes[last] == UInt8(ascii: ":") else { return false }
        var words = 0
        var index = range.lowerBound
        while index < last {
            let (value, length) = bytes.scalar(at: index)
            // The name: up to five words, each with a capital.
            if isLowercase(value) || bytes[index].isASCIIDigit { return false }
            words += 1
            index += length
            while index < last, bytes[index] != 0x20, bytes[index] != UInt8(ascii: ",") { index += 1 }
            if index < last, bytes[index] == UInt8(ascii: ",") { break }
            index += 1
        }
        return (1...5).contains(words)
    }

    /// Whether a line looks like a row of a table: two in five of its words, and three at least, begin with a digit or sign.
    static func isTableRow(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count <= 2 * longLine else { return false }
        var words = 0
        var figures = 0
        var atStart = true
        for index in range {
            let byte = bytes[index]
            if atStart, byte != 0x20 {
                words += 1
                let isSign = byte == 0x2B || byte == 0x2D || byte == 0x24
                if byte.isASCIIDigit || isSign { figures += 1 }
            }
            atStart = byte == 0x20
        }
        return figures >= 3 && figures * 5 >= words * 2
    }
}
