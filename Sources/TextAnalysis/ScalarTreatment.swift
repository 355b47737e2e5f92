/// What cleaning does with a scalar outside ASCII.
enum ScalarTreatment {
    case keep
    case drop
    case blank
    case newline
    /// U+00AD: dropped; at a line end the broken word is put together.
    case softHyphen
    /// U+200C and U+200D: kept where the script needs them.
    case joiner
    case ligature(StaticString)

    init(_ value: UInt32) {
        switch value {
        case 0x85, 0x2028, 0x2029: self = .newline
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .blank
        // Hangul fillers, the blank braille cell and the object replacement character look like blanks.
        case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0xFFFC: self = .blank
        case 0xAD: self = .softHyphen
        case 0x200C, 0x200D: self = .joiner
        // C1 controls.
        case 0x80...0x9F: self = .drop
        // Zero-width space, direction marks, bidi embeddings, overrides and isolates.
        case 0x200B, 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: self = .drop
        // Word joiner, invisible operators, deprecated format characters, byte order mark.
        case 0x2060...0x2065, 0x206A...0x206F, 0xFEFF: self = .drop
        // Grapheme joiner, Mongolian vowel separator, interlinear annotation, tags.
        case 0x034F, 0x180E, 0xFFF9...0xFFFB, 0xE0000...0xE007F: self = .drop
        case 0xFB00: self = .ligature("ff")
        case 0xFB01: self = .ligature("fi")
        case 0xFB02: self = .ligature("fl")
        case 0xFB03: self = .ligature("ffi")
        case 0xFB04: self = .ligature("ffl")
        case 0xFB05, 0xFB06: self = .ligature("st")
        default: self = .keep
        }
    }

    /// Whether a joiner after this scalar changes how the text reads. In Arabic, Syriac, Indic, Tibetan, Myanmar,
    /// Khmer and Mongolian writing it chooses letter forms; in emoji it makes one picture of several. Elsewhere it
    /// is invisible and only splits words.
    static func needsJoiner(after value: UInt32) -> Bool {
        switch value {
        case 0x0600...0x109F, 0x1780...0x18AF, 0xFB50...0xFDFF, 0xFE70...0xFEFC: true
        case 0xFE0F, 0x2600...0x27BF, 0x2B00...0x2BFF, 0x1F000...0x1FAFF: true
        default: false
        }
    }
}
