/// Cuts query text into tokens, one at a time, in time linear in the text.
///
/// It decides by what it sees, with one exception: what a word after `-` or `title:` may be.
struct Lexer {
    let bytes: [UInt8]
    var position = 0
    /// The first word that was passed over since it has no letter and no digit.
    private(set) var skipped: Range<Int>?
    /// Whether the last token needs the next one: then nothing may be passed over.
    private var isBound = false

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    mutating func next() throws(QueryError) -> Token {
        while true {
            skipSeparators()
            let start = position
            let isBound = isBound
            self.isBound = false
            guard start < bytes.count else { return Token(kind: .end, range: start..<start) }
            switch bytes[start] {
            case UInt8(ascii: "("):
                position += 1
                return Token(kind: .open, range: start..<position)
            case UInt8(ascii: ")"):
                position += 1
                return Token(kind: .close, range: start..<position)
            case UInt8(ascii: "|"):
                skip(UInt8(ascii: "|"))
                return Token(kind: .or, range: start..<position)
            case UInt8(ascii: "-"):
                skip(UInt8(ascii: "-"))
                // Two or more are a typewriter's dash.
                if position - start > 1 {
                    skipped = skipped ?? start..<position
                    continue
                }
                guard !endsWord(at: position) else { throw QueryError(.loneSign("-"), at: start..<position) }
                self.isBound = true
                return Token(kind: .exclude, range: start..<position)
            default:
                break
            }
            if let field = try field() {
                self.isBound = field.kind == .title
                return field
            }
            if let word = try word() { return word }
            guard !isBound else { throw QueryError(.noWord(text(start..<position)), at: start..<position) }
            skipped = skipped ?? start..<position
        }
    }
}

// MARK: - Reading bytes

extension Lexer {
    /// - Precondition: `offset` is the first byte of a scalar.
    func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let first = UInt32(bytes[offset])
        func following(_ index: Int) -> UInt32 { UInt32(bytes[offset + index]) & 0x3F }
        let (value, length): (UInt32, Int) =
            switch first {
            case ..<0x80: (first, 1)
            case ..<0xE0: ((first & 0x1F) << 6 | following(1), 2)
            case ..<0xF0: ((first & 0xF) << 12 | following(1) << 6 | following(2), 3)
            default: ((first & 7) << 18 | following(1) << 12 | following(2) << 6 | following(3), 4)
            }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    func isQuotationMark(at offset: Int) -> Bool {
        offset < bytes.count && scalar(at: offset).scalar.isQuotationMark
    }

    /// Whether a white space, a closing parenthesis, a `|` or the end of the text stands there.
    func endsWord(at offset: Int) -> Bool {
        guard offset < bytes.count else { return true }
        let scalar = scalar(at: offset).scalar
        return scalar.separatesWords || scalar == ")" || scalar == "|"
    }

    /// The end of the word that stands at `offset`: up to a separator, parenthesis, quotation mark or `|`.
    func wordEnd(from offset: Int) -> Int {
        var end = offset
        while end < bytes.count {
            let (scalar, length) = scalar(at: end)
            if scalar.separatesWords || scalar.isQuotationMark || scalar == "(" || scalar == ")" || scalar == "|" {
                break
            }
            end += length
        }
        return end
    }

    func hasWord(_ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = scalar(at: offset)
            if scalar.isWordForming { return true }
            offset += length
        }
        return false
    }

    /// The text of a range: typographic apostrophes straight, separators as spaces, none of them outside.
    func text(_ range: Range<Int>) -> String {
        var scalars = String.UnicodeScalarView()
        var offset = range.lowerBound
        var spaces = 0
        while offset < range.upperBound {
            let (scalar, length) = scalar(at: offset)
            offset += length
            if scalar.separatesWords {
                spaces += 1
                continue
            }
            if !scalars.isEmpty { for _ in 0..<spaces { scalars.append(" ") } }
            spaces = 0
            scalars.append(scalar.isCurlyApostrophe ? "'" : scalar)
        }
        return String(scalars)
    }

    private mutating func skipSeparators() {
        while position < bytes.count {
            let (scalar, length) = scalar(at: position)
            guard scalar.separatesWords else { return }
            position += length
        }
    }

    mutating func skip(_ byte: UInt8) {
        while position < bytes.count, bytes[position] == byte { position += 1 }
    }
}
