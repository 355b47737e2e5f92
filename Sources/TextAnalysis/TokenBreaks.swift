/// U+200B between the characters of scripts that are written without spaces.
///
/// SQLite's tokenizer makes one token of a run of letters. For Han, Hiragana, Katakana and Bopomofo, and for Thai,
/// Lao, Myanmar and Khmer, that run is a whole clause: no word in it could be found. An invisible break between
/// its characters makes each a token, and a word a phrase of them. Hangul has spaces and is left alone. Thai, Lao,
/// Myanmar and Khmer vowel signs and tone marks stay with their letter.
enum TokenBreaks {
    /// U+200B in UTF-8.
    static let bytes: [UInt8] = [0xE2, 0x80, 0x8B]

    /// Puts a break between two word characters that touch when one of them is a letter of an unspaced script.
    static func inserted(into text: Span<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.count + text.count / 2)
        var previousIsWord = false
        var previousIsUnspaced = false
        var index = 0
        while index < text.count {
            let (value, length) = text.scalar(at: index)
            let isWord = WordCharacters.contains(value)
            let isUnspaced = isUnspaced(value)
            let isMark = isUnspaced && isDependent(value)
            if previousIsWord, isWord, !isMark, isUnspaced || previousIsUnspaced {
                output.append(contentsOf: bytes)
            }
            for offset in 0..<length { output.append(text[index + offset]) }
            // A combining mark does not end the character it stands on.
            if !(0x300...0x36F).contains(value), value != 0x3099, value != 0x309A {
                previousIsWord = isWord
                previousIsUnspaced = isUnspaced
            }
            index += length
        }
        return output
    }

    /// Whether a scalar belongs to a script written without spaces: its letters, signs and marks.
    static func isUnspaced(_ value: UInt32) -> Bool {
        switch value {
        case 0xE01...0xE3A, 0xE40...0xE4E, 0xE81...0xECE, 0xEDC...0xEDF: true
        case 0x1000...0x103F, 0x1050...0x108F, 0x1780...0x17D3, 0x17DC, 0x17DD, 0xAA60...0xAA7B: true
        case 0x3005...0x3007, 0x3031...0x3035, 0x303B, 0x3041...0x3096, 0x3099, 0x309A, 0x309D...0x309F: true
        case 0x30A1...0x30FA, 0x30FC...0x30FF, 0x3105...0x312F, 0x31A0...0x31BF, 0x31F0...0x31FF: true
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFD: true
        default: false
        }
    }

    /// Vowel signs, tone marks and voicing marks: they stay with the letter before them.
    private static func isDependent(_ value: UInt32) -> Bool {
        switch value {
        case 0xE31, 0xE34...0xE3A, 0xE47...0xE4E, 0xEB1, 0xEB4...0xEBC, 0xEC8...0xECE: true
        case 0x102B...0x103E, 0x1056...0x1059, 0x105E...0x1060, 0x1062...0x1064, 0x1067...0x106D, 0x1071...0x1074: true
        case 0x1082...0x108D, 0x108F, 0x17B4...0x17D3, 0x17DD, 0xAA7B, 0x3099, 0x309A: true
        default: false
        }
    }
}
