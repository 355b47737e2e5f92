import Articles

/// Turns a span of tokens into a mention with its byte range and canonical name.
struct MentionNamer {
    let tokens: ClassifiedTokens
    let bytes: UnsafeBufferPointer<UInt8>
    let lexicon: Lexicon
    let aliases: NameAliases

    func mention(of named: DocumentRules.Named) -> Mention {
        let span = named.span
        let range = byteRange(of: span.tokens)
        switch span.type {
        case .person, .date, .money, .percent, .quantity:
            return Mention(range: range, type: span.type, name: text(of: named.name))
        case .nationality:
            return Mention(range: range, type: span.type, name: alias(of: named.name) ?? singular(of: named.name))
        case .organisation, .place, .miscellaneous:
            let alias = alias(of: named.name)
            let name = alias ?? (span.type == .place ? placeName(of: named.name) : text(of: named.name))
            // "Bases in Qatar, the Emirates and Kuwait": whatever it looks like, it is a country.
            let isCountry =
                span.type == .organisation && (alias != nil || mayBeCountry(named.name))
                && lexicon.classes(of: name).contains(.country)
            return Mention(range: range, type: isCountry ? .place : span.type, name: name)
        }
    }

    /// Whether a country's name begins as this one does.
    private func mayBeCountry(_ name: Range<Int>) -> Bool {
        !lexicon.classes(of: tokens.tokens[name.lowerBound].key).isDisjoint(with: [.country, .phraseStart])
    }

    private func byteRange(of range: Range<Int>) -> Range<Int> {
        Int(tokens.tokens[range.lowerBound].start)..<Int(tokens.tokens[range.upperBound - 1].end)
    }

    private func text(of range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[byteRange(of: range)]), as: UTF8.self)
    }

    /// A dateline's "NEW YORK" is filed under "New York". A lone word is an acronym where no list has it as a place.
    private func placeName(of range: Range<Int>) -> String {
        let isInCapitals = range.allSatisfy { tokens.tokens[$0].traits.contains(.allCapitals) }
        guard isInCapitals, range.count > 1 || tokens.has(.place, at: range.lowerBound) else { return text(of: range) }
        var name = Array(bytes[byteRange(of: range)])
        for token in tokens.tokens[range] where token.traits.isDisjoint(with: .dotted) {
            let start = Int(token.start) - byteRange(of: range).lowerBound
            for index in start + 1..<start + Int(token.end - token.start) where 0x41...0x5A ~= name[index] {
                name[index] |= 0x20
            }
        }
        return String(decoding: name, as: UTF8.self)
    }

    private func alias(of range: Range<Int>) -> String? { aliases.name(of: tokens.tokens[range]) }

    /// "Iranians" is filed under "Iranian".
    private func singular(of range: Range<Int>) -> String {
        let name = byteRange(of: range)
        guard range.count == 1, name.count > 3, bytes[name.upperBound - 1] == UInt8(ascii: "s") else {
            return text(of: range)
        }
        var key = TokenKey.seed
        for byte in bytes[name.dropLast()] { key = TokenKey.appending(byte | 0x20, to: key) }
        guard lexicon.classes(of: key).contains(.nationality) else { return text(of: range) }
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[name.dropLast()]), as: UTF8.self)
    }
}
