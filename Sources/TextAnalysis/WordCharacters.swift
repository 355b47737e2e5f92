/// What a word is, when words are counted: a run of letters and digits, as SQLite's `unicode61` sees tokens.
///
/// The one definition for the module. Outside ASCII it goes by blocks: close enough to count by, and no look-up in
/// character data.
enum WordCharacters {
    /// 1 for ASCII letters and digits, 2 for bytes that start a scalar outside ASCII, 3 for its other bytes, else 0.
    private static let kinds: [UInt8] = (0...255).map { value in
        let byte = UInt8(value)
        if byte >= 0xC0 { return 2 }
        if byte >= 0x80 { return 3 }
        return byte.isASCIILetter || byte.isASCIIDigit ? 1 : 0
    }

    /// The number of words that start in a range.
    static func count(_ bytes: Span<UInt8>, in range: Range<Int>) -> Int {
        let kinds = kinds
        var words = 0
        /// The highest bit of a byte where the character before is one of a word's.
        var inWord: UInt64 = 0
        var index = range.lowerBound
        let end = range.upperBound
        while index < end {
            if index &+ 8 <= bytes.count {
                let rest = end &- index
                var eight = EightBytes(bytes, at: index)
                if rest < 8 { eight.keepFirst(rest) }
                if eight.wide == 0 {
                    let found = eight.wordCharacters
                    words &+= EightBytes.count(found & ~(found << 8 | inWord))
                    inWord = found >> 56
                    index &+= 8
                    continue
                }
            }
            let kind = kinds[Int(bytes[index])]
            let isWord: Bool
            if kind < 2 {
                isWord = kind == 1
                index += 1
            } else {
                let (value, length) = bytes.scalar(at: index)
                isWord = contains(value)
                index += length
            }
            if isWord, inWord == 0 { words &+= 1 }
            inWord = isWord ? 0x80 : 0
        }
        return words
    }

    /// Whether a scalar is part of a word.
    static func contains(_ value: UInt32) -> Bool {
        switch value {
        case 0..<0x80: UInt8(value).isASCIILetter || UInt8(value).isASCIIDigit
        case 0xAA, 0xB2, 0xB3, 0xB5, 0xB9, 0xBA, 0xBC...0xBE: true
        case 0x80...0xBF, 0xD7, 0xF7: false
        case 0x37E, 0x387, 0x55A...0x55F, 0x589, 0x58A, 0x5BE, 0x5C0, 0x5C3, 0x5F3, 0x5F4: false
        case 0x60C, 0x61B, 0x61F, 0x66A...0x66D, 0x6D4, 0x964, 0x965, 0xE2F, 0xE3F, 0xE4F, 0x104A...0x104F: false
        case 0x17D4...0x17DB, 0x2070, 0x2071, 0x2074...0x2079, 0x207F...0x2089: !(0x17D4...0x17DB).contains(value)
        case 0x2000...0x20CF: false
        case 0x2100...0x218F: true
        case 0x2190...0x245F, 0x2500...0x2BFF, 0x2E00...0x2FFF: false
        case 0x3005...0x3007, 0x3021...0x3029, 0x3031...0x3035, 0x303B: true
        case 0x3000...0x303F, 0x30A0, 0x30FB, 0xFE00...0xFE6F, 0xFEFF: false
        case 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xFFE0...0xFFFF: false
        case 0x1F000...0x1FAFF, 0xE0000...0xE0FFF: false
        default: true
        }
    }
}
