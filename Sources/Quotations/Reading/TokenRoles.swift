import Entities

/// What a token may do in a sentence that tells someone's words, by its word or mark.
struct TokenRoles {
    let kinds = TokenKinds()
    private let bytes: UnsafeBufferPointer<UInt8>
    private let lexicon: WordRoleTable.Lookup

    /// - Parameter bytes: the text of the tokens.
    init(bytes: UnsafeBufferPointer<UInt8>, lexicon: WordRoleTable.Lookup) {
        self.bytes = bytes
        self.lexicon = lexicon
    }

    /// - Parameter isName: whether it is part of a name.
    @inline(__always)
    func roles(of token: Token, isName: Bool) -> WordRoles {
        guard kinds.isPlainWord(token) else { return otherRoles(of: token) }
        var roles = lexicon.roles(of: token.key)
        if isName { roles.formIntersection(Self.rolesOfNames) }
        roles.insert(.word)
        if kinds.isCapitalised(token) { roles.insert(.capitalised) }
        let end = Int(token.end)
        if bytes[end &- 1] == UInt8(ascii: "y"), token.end &- token.start > 4, bytes[end &- 2] == UInt8(ascii: "l"),
            roles == .word
        {
            roles.insert(.adverb)
        }
        return roles
    }

    private static let rolesOfNames: WordRoles = [
        .title, .maleName, .femaleName, .honorificMale, .honorificFemale, .time,
    ]

    @inline(never)
    private func otherRoles(of token: Token) -> WordRoles {
        if kinds.isClitic(token) {
            let roles = lexicon.roles(of: token.key)
            return bytes[Int(token.end) - 1] | 0x20 == UInt8(ascii: "s") ? roles.union(.possessive) : roles
        }
        return kinds.isNumber(token) ? .number : markRoles(of: token)
    }

    private func markRoles(of token: Token) -> WordRoles {
        let first = bytes[Int(token.start)]
        switch first {
        case UInt8(ascii: ","): return .comma
        case UInt8(ascii: ":"): return .colon
        case UInt8(ascii: ";"): return .semicolon
        case UInt8(ascii: "-"):
            return token.traits.contains(.spaced) || isDashPair(token) ? .dash : .hyphen
        case UInt8(ascii: "("), UInt8(ascii: "["): return .openingBracket
        case UInt8(ascii: ")"), UInt8(ascii: "]"): return .closingBracket
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return .stop
        case UInt8(ascii: "'"): return .possessive
        case 0xE2 where token.end - token.start == 3 && bytes[Int(token.start) + 1] == 0x80:
            switch bytes[Int(token.start) + 2] {
            case 0x90...0x91: return .hyphen
            case 0x92...0x95: return .dash
            case 0x99: return .possessive
            case 0xA6: return .stop
            default: return .otherMark
            }
        default: return .otherMark
        }
    }

    private func isDashPair(_ token: Token) -> Bool {
        let next = Int(token.end)
        let before = Int(token.start) - 1
        return (next < bytes.count && (bytes[next] == UInt8(ascii: "-") || bytes[next] == 0x20))
            || (before >= 0 && bytes[before] == UInt8(ascii: "-"))
    }
}
