import EntityNames

/// Cuts UTF-8 text into words, numbers and punctuation marks in one pass.
///
/// - `'s` and other tails after an apostrophe are tokens of their own; `O'Brien` is one.
/// - A hyphen joins lower-case words only: `vice-president` is one token, `Iran-Iraq` and `al-Assad` are three.
/// - `Mr.`, `U.S.` and `J.` keep their full stop.
/// - Every other mark is a token of one scalar. U+200B separates as white space does.
package struct EntityTokenizer {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var tokens: [Token] = []
    /// Tokens that are not in `tokens` yet.
    private let waiting: UnsafeMutableBufferPointer<Token>
    private var waitingCount = 0
    /// See ``PlainWord``.
    private let undoing: UnsafeMutableBufferPointer<UInt64>

    /// - Parameter bytes: well-formed UTF-8, of at most 4 GiB: a longer text gives no tokens.
    /// - Returns: the tokens in text order. They do not overlap, none is empty, and each starts and ends on a scalar.
    package static func tokens(in bytes: UnsafeBufferPointer<UInt8>) -> [Token] {
        guard bytes.count < Int(UInt32.max) else { return [] }
        return withUnsafeTemporaryAllocation(of: Token.self, capacity: 40) { waiting in
            withUnsafeTemporaryAllocation(of: UInt64.self, capacity: PlainWord.undoingCount) { undoing in
                TokenKey.writeUndoing(to: undoing)
                var tokenizer = EntityTokenizer(bytes: bytes, waiting: waiting, undoing: undoing)
                tokenizer.run()
                return tokenizer.tokens
            }
        }
    }

    /// The tokens of a text, as ``tokens(in:)`` returns them for its UTF-8.
    package static func tokens(in text: String) -> [Token] {
        var text = text
        return text.withUTF8(tokens)
    }

    private init(
        bytes: UnsafeBufferPointer<UInt8>, waiting: UnsafeMutableBufferPointer<Token>,
        undoing: UnsafeMutableBufferPointer<UInt64>
    ) {
        self.bytes = bytes
        self.waiting = waiting
        self.undoing = undoing
        tokens.reserveCapacity(bytes.count / 4 + 8)
    }

    private mutating func run() {
        var gap: Token.Traits = [.spaced, .lineStart]
        while position < bytes.count {
            let byte = bytes[position]
            if isASCIILetter(byte) {
                scanLetters(gap)
                gap = []
                if position < bytes.count, bytes[position] == 0x20 {
                    gap = .spaced
                    position += 1
                }
                continue
            }
            switch byte {
            case 0x0A:
                gap.formUnion([.spaced, .lineStart])
                position += 1
                continue
            case 0x00...0x20, 0x7F:
                gap.insert(.spaced)
                position += 1
                continue
            case 0x30...0x39:
                scanNumber(gap)
            case 0x27:
                if !scanClitic(gap, apostrophe: 1) { append(length: 1, key: UInt64(byte), gap) }
            case 0x80...:
                if !scanWide(&gap) { continue }
            default:
                append(length: 1, key: UInt64(byte), gap)
            }
            gap = []
        }
        flush()
    }

    /// Scans a word that begins with an ASCII letter.
    @inline(__always)
    private mutating func scanLetters(_ gap: Token.Traits) {
        guard let word = PlainWord(in: bytes, at: position, undoing: undoing) else { return scanWord(gap) }
        let form: Token.Traits =
            word.isCapitalised
            ? word.length > 2 ? [.word, .capitalised, .titleCase] : [.word, .capitalised] : [.word, .smallLetters]
        append(length: word.length, key: word.key, gap.union(form))
    }

    /// Scans at a byte above ASCII.
    /// - Returns: false where there was only white space.
    private mutating func scanWide(_ gap: inout Token.Traits) -> Bool {
        let (scalar, length) = decode(at: position)
        switch scalar {
        case 0xA0, 0x85, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000, 0xFEFF:
            gap.insert(.spaced)
            position += length
            return false
        case 0x2019:
            if scanClitic(gap, apostrophe: length) { return true }
        default:
            switch LetterForms.kind(of: scalar) {
            case .capital, .small, .caseless:
                scanWord(gap)
                return true
            case .mark, .none: break
            }
        }
        append(length: length, key: TokenKey.joining(TokenKey.seed, UInt64(scalar)), gap)
        return true
    }

    @inline(__always)
    private mutating func append(length: Int, key: UInt64, _ traits: Token.Traits) {
        let end = position &+ length
        waiting[waitingCount] = Token(
            start: UInt32(truncatingIfNeeded: position), end: UInt32(truncatingIfNeeded: end), key: key, traits: traits)
        waitingCount &+= 1
        position = end
        if waitingCount == waiting.count { flush() }
    }

    private mutating func flush() {
        tokens.append(contentsOf: UnsafeBufferPointer(rebasing: waiting[..<waitingCount]))
        waitingCount = 0
    }

    private mutating func scanNumber(_ gap: Token.Traits) {
        var end = position
        var key = TokenKey.seed
        while end < bytes.count {
            let byte = bytes[end]
            if isDigit(byte) || ((byte == 0x2E || byte == 0x2C || byte == 0x3A) && isDigit(at: end + 1)) {
                key = TokenKey.appending(byte, to: key)
                end += 1
            } else {
                break
            }
        }
        append(length: end - position, key: key, gap.union(.number))
    }

    /// Scans `'s` and the like: only where it touches a word, and is the whole of what follows the apostrophe.
    private mutating func scanClitic(_ gap: Token.Traits, apostrophe: Int) -> Bool {
        guard gap.isEmpty, let last = waitingCount > 0 ? waiting[waitingCount - 1] : tokens.last,
            last.traits.contains(.word),
            let length = cliticLength(after: position + apostrophe)
        else { return false }
        var key = TokenKey.appending(0x27, to: TokenKey.seed)
        for offset in 0..<length { key = TokenKey.appending(bytes[position + apostrophe + offset] | 0x20, to: key) }
        append(length: apostrophe + length, key: key, .clitic)
        return true
    }

    /// - Returns: the number of letters of an English clitic that starts at `index`; nil where there is none.
    private func cliticLength(after index: Int) -> Int? {
        guard index < bytes.count, isASCIILetter(bytes[index]) else { return nil }
        let first = bytes[index] | 0x20
        let second: UInt8 = index + 1 < bytes.count && isASCIILetter(bytes[index + 1]) ? bytes[index + 1] | 0x20 : 0
        switch (first, second) {
        case (UInt8(ascii: "s"), 0), (UInt8(ascii: "d"), 0), (UInt8(ascii: "m"), 0):
            return isLetter(at: index + 1) ? nil : 1
        case (UInt8(ascii: "r"), UInt8(ascii: "e")), (UInt8(ascii: "v"), UInt8(ascii: "e")),
            (UInt8(ascii: "l"), UInt8(ascii: "l")):
            return isLetter(at: index + 2) ? nil : 2
        default: return nil
        }
    }

    private mutating func scanWord(_ gap: Token.Traits) {
        if let length = dottedLength() {
            var key = TokenKey.seed
            for offset in 0..<length {
                let byte = bytes[position + offset]
                key = TokenKey.appending(byte == 0x2E ? byte : byte | 0x20, to: key)
            }
            let initial: Token.Traits = length == 2 ? .initial : [.dotted, .allCapitals]
            append(length: length, key: key, gap.union([.word, .capitalised, .abbreviation]).union(initial))
            return
        }
        var end = position
        var key = TokenKey.seed
        var letters = 0
        var capitals = 0
        var capitalised = false
        var isSmall = true
        var packed: UInt64 = 0
        scan: while end < bytes.count {
            let byte = bytes[end]
            switch byte {
            case 0x61...0x7A:
                key = TokenKey.appending(byte, to: key)
                packed = packed << 8 | UInt64(byte)
                letters += 1
                end += 1
            case 0x41...0x5A:
                key = TokenKey.appending(byte | 0x20, to: key)
                packed = packed << 8 | UInt64(byte | 0x20)
                if letters == 0 { capitalised = true }
                letters += 1
                capitals += 1
                end += 1
            case 0x30...0x39 where letters > 0:
                isSmall = false
                key = TokenKey.appending(byte, to: key)
                end += 1
            case 0x27:
                guard isLetter(at: end + 1), cliticLength(after: end + 1) == nil else { break scan }
                isSmall = false
                key = TokenKey.appending(byte, to: key)
                end += 1
            case 0x2D:
                guard !capitalised, end + 1 < bytes.count, (0x61...0x7A).contains(bytes[end + 1]) else { break scan }
                isSmall = false
                key = TokenKey.appending(byte, to: key)
                end += 1
            case 0x80...:
                let (scalar, length) = decode(at: end)
                if scalar == 0x2019 {
                    guard isLetter(at: end + length), cliticLength(after: end + length) == nil else { break scan }
                    isSmall = false
                    key = TokenKey.appending(0x27, to: key)
                    end += length
                    continue
                }
                switch LetterForms.kind(of: scalar) {
                case .none: break scan
                case .mark: break
                case .capital:
                    if letters == 0 { capitalised = true }
                    capitals += 1
                    letters += 1
                    key = appending(scalar, to: key)
                case .caseless:
                    isSmall = false
                    letters += 1
                    key = appending(scalar, to: key)
                case .small:
                    letters += 1
                    key = appending(scalar, to: key)
                }
                end += length
            default:
                break scan
            }
        }
        var traits = gap.union(.word)
        if capitalised { traits.insert(.capitalised) }
        if isSmall, capitals == 0 { traits.insert(.smallLetters) }
        if letters > 1, capitals == letters { traits.insert(.allCapitals) }
        if capitalised, end < bytes.count, bytes[end] == 0x2E, end - position == letters, letters <= 5,
            Self.abbreviations.contains(packed)
        {
            traits.insert(.abbreviation)
            end += 1
        } else if capitalised, capitals == 1, letters > 2, end - position == letters {
            traits.insert(.titleCase)
        }
        append(length: end - position, key: key, traits)
    }

    /// - Returns: the length in bytes of `U.S.`, `U.S` or `J.` at the position; nil where there is none. A lone letter
    ///   with a full stop is an initial only where a capital, or another initial, follows.
    private func dottedLength() -> Int? {
        func isCapital(at index: Int) -> Bool { index < bytes.count && (0x41...0x5A).contains(bytes[index]) }
        func isStop(at index: Int) -> Bool { index < bytes.count && bytes[index] == 0x2E }
        guard isCapital(at: position), isStop(at: position + 1) else { return nil }
        var end = position + 2
        while isCapital(at: end), isStop(at: end + 1) { end += 2 }
        if isCapital(at: end), !isLetter(at: end + 1) { return end + 1 - position }
        if end - position > 2 { return end - position }
        let next = end < bytes.count && bytes[end] == 0x20 ? end + 1 : end
        return isCapital(at: next) ? 2 : nil
    }

    @inline(__always)
    private func appending(_ scalar: UInt32, to key: UInt64) -> UInt64 {
        if let base = LetterForms.base(of: scalar) { return TokenKey.appending(base, to: key) }
        let small = LetterForms.smallLetter(of: scalar)
        return TokenKey.appending(
            UInt8(small & 0xFF), to: TokenKey.appending(UInt8(small >> 8 & 0xFF) ^ UInt8(small >> 16), to: key))
    }

    @inline(__always)
    private func decode(at index: Int) -> (scalar: UInt32, length: Int) {
        func continuation(_ offset: Int) -> UInt32 {
            index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0
        }
        let lead = UInt32(bytes[index])
        let remaining = bytes.count - index
        switch lead {
        case 0xC0..<0xE0: return ((lead & 0x1F) << 6 | continuation(1), min(2, remaining))
        case 0xE0..<0xF0: return ((lead & 0x0F) << 12 | continuation(1) << 6 | continuation(2), min(3, remaining))
        case 0xF0...:
            return (
                (lead & 0x07) << 18 | continuation(1) << 12 | continuation(2) << 6 | continuation(3), min(4, remaining)
            )
        default: return (lead, 1)
        }
    }

    @inline(__always)
    private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    @inline(__always)
    private func isDigit(at index: Int) -> Bool { index < bytes.count && isDigit(bytes[index]) }

    @inline(__always)
    private func isASCIILetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private func isLetter(at index: Int) -> Bool {
        guard index < bytes.count else { return false }
        if bytes[index] < 0x80 { return isASCIILetter(bytes[index]) }
        switch LetterForms.kind(of: decode(at: index).scalar) {
        case .capital, .small, .caseless: return true
        case .mark, .none: return false
        }
    }

    /// Abbreviations that stand in front of a name, end one, or name a month; letters packed into one integer.
    private static let abbreviations: KeySet = {
        let list: StaticString = """
            mr|mrs|ms|dr|gen|lt|col|maj|sgt|cpl|capt|cmdr|adm|brig|sen|rep|gov|prof|rev|hon|st|ste|mt|ft|jr|sr|inc|corp|\
            co|ltd|bros|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|msgr|messr|pres|supt|det|insp|pvt|ave|blvd
            """
        var packed: UInt64 = 0
        var result: [UInt64] = []
        list.withUTF8Buffer { bytes in
            for byte in bytes {
                if byte == UInt8(ascii: "|") {
                    result.append(packed)
                    packed = 0
                } else {
                    packed = packed << 8 | UInt64(byte)
                }
            }
        }
        result.append(packed)
        return KeySet(result)
    }()
}
