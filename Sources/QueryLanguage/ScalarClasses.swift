extension Unicode.Scalar {
    /// Whether FTS5's `unicode61` tokenizer makes words of it: the general categories L*, N* and Co.
    var isWordForming: Bool {
        if isASCII {
            return switch self {
            case "a"..."z", "A"..."Z", "0"..."9": true
            default: false
            }
        }
        return switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber, .privateUse:
            true
        default: false
        }
    }

    /// White space, control characters, the byte order mark and the marks that set the direction of writing.
    var separatesWords: Bool {
        switch value {
        case 0...0x20, 0x7F...0xA0: true
        case 0x21..<0x7F: false
        case 0xFEFF, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: properties.isWhitespace
        }
    }

    /// Any of the marks that open and close a phrase: `"` `“` `”` `„` `‟` `«` `»` `″` `＂`.
    var isQuotationMark: Bool {
        switch value {
        case 0x22, 0xAB, 0xBB, 0x201C...0x201F, 0x2033, 0xFF02: true
        default: false
        }
    }

    /// The typographic forms of `'`.
    var isCurlyApostrophe: Bool {
        switch value {
        case 0x2018, 0x2019, 0x201B: true
        default: false
        }
    }
}
