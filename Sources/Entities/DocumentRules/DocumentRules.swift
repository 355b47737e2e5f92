import Articles

/// What one part of an article says about names in another: a bare surname is the person named in full elsewhere, before
/// or after; an acronym in brackets is the name in front of it.
struct DocumentRules {
    private let text: ClassifiedTokens
    private let spans: [TypedSpan]
    /// The full names, by the key of the word they are called by.
    private var persons: [UInt64: TypedSpan] = [:]
    /// The organisations with a head noun or a legal form, by the key of their first word.
    private var organisations: [UInt64: TypedSpan] = [:]
    /// Words that stood behind a preposition of place once.
    private var placeWords: Set<UInt64> = []
    /// The explained names, by the key of their acronym.
    private var acronyms: [UInt64: TypedSpan] = [:]
    /// Types of lone words that had evidence once.
    private var loneWords: [UInt64: EntityType] = [:]
    /// A bit for each key of `persons`, `acronyms` and `loneWords`, and for a few others: most words have none.
    private var known = [UInt64](repeating: 0, count: 16)

    /// A span with the tokens that hold its full name.
    struct Named {
        var span: TypedSpan
        var name: Range<Int>
    }

    /// - Parameter spans: names in text order, without overlap.
    /// - Returns: the same and those the rules add, in text order, without overlap.
    static func apply(to spans: [TypedSpan], in text: ClassifiedTokens) -> [Named] {
        var rules = DocumentRules(text: text, spans: spans)
        rules.learn()
        for key in rules.persons.keys { rules.note(key) }
        for key in rules.acronyms.keys { rules.note(key) }
        for key in rules.loneWords.keys { rules.note(key) }
        return rules.named()
    }

    private init(text: ClassifiedTokens, spans: [TypedSpan]) {
        self.text = text
        self.spans = spans
    }

    private mutating func note(_ key: UInt64) {
        known[Int(key >> 58) & 15] |= 1 << (key & 63)
    }

    private func mayKnow(_ key: UInt64) -> Bool { known[Int(key >> 58) & 15] >> (key & 63) & 1 != 0 }

    private mutating func learn() {
        for span in spans {
            let last = span.tokens.upperBound - 1
            let first = span.tokens.lowerBound
            if span.type == .person, span.tokens.count > 1 {
                let surname = Self.isSuffix(text.tokens[last]) && last - 1 > first ? last - 1 : last
                if text.tokens[surname].traits.contains(.word) {
                    keep(span, as: text.tokens[surname].key)
                }
                if text.has(.familyNameFirst, at: first) { keep(span, as: text.tokens[first].key) }
            }
            if span.type == .organisation, span.tokens.count > 1, last + 3 < text.count,
                text.notes[last + 1].mark == .openingBracket, text.notes[last + 3].mark == .closingBracket,
                text.tokens[last + 2].traits.contains(.allCapitals), acronyms[text.tokens[last + 2].key] == nil
            {
                acronyms[text.tokens[last + 2].key] = span
            }
            if span.type == .organisation, span.tokens.count > 1, mayStandAlone(first),
                text.has([.companySuffix, .organisationHead], at: last), organisations[text.tokens[first].key] == nil
            {
                organisations[text.tokens[first].key] = span
            }
            if span.tokens.count == 1, span.type == .place, first > 0,
                Self.prepositions.contains(text.tokens[first - 1].key)
            {
                placeWords.insert(text.tokens[first].key)
            }
            if span.tokens.count == 1, span.type == .person || span.type == .place || span.type == .organisation,
                loneWords[text.tokens[first].key] == nil
            {
                loneWords[text.tokens[first].key] = span.type
            }
        }
    }

    /// Whether the first word of an organisation's name is one it is called by: "Pirelli", not "National".
    private func mayStandAlone(_ index: Int) -> Bool {
        text.notes[index].isName && text.tokens[index].end - text.tokens[index].start > 2
            && text.notes[index].classes.isDisjoint(with: [
                .ordinary, .place, .nationality, .firstName, .title, .honorific, .organisationHead, .placeLead, .month,
                .weekday,
            ])
    }

    private mutating func keep(_ span: TypedSpan, as key: UInt64) {
        if let known = persons[key], known.tokens.count >= span.tokens.count || known.tokens.count > 1 { return }
        persons[key] = span
    }

    private func named() -> [Named] {
        var result: [Named] = []
        result.reserveCapacity(spans.count * 2)
        var index = 0
        for span in spans {
            addBare(from: index, to: span.tokens.lowerBound, into: &result)
            result.append(resolved(span))
            index = span.tokens.upperBound
        }
        addBare(from: index, to: text.count, into: &result)
        return result
    }

    private func resolved(_ span: TypedSpan) -> Named {
        let key = text.tokens[span.tokens.lowerBound].key
        guard span.tokens.count == 1 else {
            if span.type == .person, let full = persons[text.tokens[span.tokens.upperBound - 1].key],
                full.tokens.count > span.tokens.count, isSameWay(span, full)
            {
                return Named(span: span, name: full.tokens)
            }
            return Named(span: span, name: span.tokens)
        }
        if let full = acronyms[key] {
            return Named(span: TypedSpan(tokens: span.tokens, type: full.type), name: full.tokens)
        }
        let isPlace = text.has([.place, .nationality], at: span.tokens.lowerBound)
        if let full = persons[key], !isPlace || (span.type == .place && !placeWords.contains(key)) {
            return Named(span: TypedSpan(tokens: span.tokens, type: .person), name: full.tokens)
        }
        if let full = organisations[key], span.type != .nationality {
            return Named(span: TypedSpan(tokens: span.tokens, type: .organisation), name: full.tokens)
        }
        return Named(span: span, name: span.tokens)
    }

    /// Whether a short form and a full name start alike: "Bin Laden" belongs to "Osama bin Laden", "Laura Bush" is not
    /// "George Bush".
    private func isSameWay(_ short: TypedSpan, _ full: TypedSpan) -> Bool {
        full.tokens.suffix(short.tokens.count).elementsEqual(short.tokens) {
            text.tokens[$0].key == text.tokens[$1].key
        }
    }

    /// Adds the bare surnames, acronyms and lone words in a stretch no span covers.
    private func addBare(from start: Int, to end: Int, into result: inout [Named]) {
        guard !persons.isEmpty || !acronyms.isEmpty || !loneWords.isEmpty else { return }
        for index in text.capitals.members(in: start..<end) {
            let token = text.tokens[index]
            guard mayKnow(token.key), token.end - token.start > 1, !text.has(.weekday, at: index) else { continue }
            if let full = acronyms[token.key], token.traits.contains(.allCapitals) {
                add(index..<index + 1, as: full.type, name: full.tokens, into: &result)
            } else if let full = persons[token.key] {
                guard !text.has(.ordinary, at: index) || !text.notes[index].startsSentence,
                    standsAlone(index, in: start..<end)
                else { continue }
                let first = withParticles(index, notBefore: start)
                add(first..<index + 1, as: .person, name: full.tokens, into: &result)
            } else if let type = loneWords[token.key], standsAlone(index, in: start..<end),
                text.notes[index].classes.isDisjoint(with: [.ordinary, .entity, .title, .honorific, .month, .weekday])
            {
                add(index..<index + 1, as: type, name: index..<index + 1, into: &result)
            }
        }
    }

    private func add(_ tokens: Range<Int>, as type: EntityType, name: Range<Int>, into result: inout [Named]) {
        result.append(Named(span: TypedSpan(tokens: tokens, type: type), name: name))
    }

    /// Whether no other capital stands beside a word, save a title's in front of it.
    private func standsAlone(_ index: Int, in stretch: Range<Int>) -> Bool {
        if text.continuesLine(index), stretch.contains(index - 1), text.notes[index - 1].isName,
            !text.has([.title, .honorific, .roleModifier], at: index - 1), !text.notes[index - 1].startsSentence
        {
            return false
        }
        return !(text.continuesLine(index + 1) && text.hasName(at: index + 1) && stretch.contains(index + 1))
    }

    /// Takes the particles in front of a bare surname: "bin Laden", "al-Assad".
    private func withParticles(_ index: Int, notBefore start: Int) -> Int {
        var first = index
        while first > start, text.continuesLine(first) {
            if text.notes[first - 1].mark == .hyphen, text.isJoined(first), first - 2 >= start,
                text.isJoined(first - 1),
                text.has(.particle, at: first - 2)
            {
                first -= 2
            } else if text.tokens[first - 1].traits.contains(.word),
                Self.surnameParticles.contains(text.tokens[first - 1].key)
            {
                first -= 1
            } else {
                break
            }
        }
        return first
    }

    private static func isSuffix(_ token: Token) -> Bool { suffixes.contains(token.key) }

    private static let suffixes: KeySet = [
        TokenKey.key(of: "jr"), TokenKey.key(of: "sr"), TokenKey.key(of: "ii"), TokenKey.key(of: "iii"),
        TokenKey.key(of: "iv"),
    ]
    private static let prepositions: KeySet = [
        TokenKey.key(of: "in"), TokenKey.key(of: "to"), TokenKey.key(of: "from"), TokenKey.key(of: "at"),
        TokenKey.key(of: "near"), TokenKey.key(of: "outside"), TokenKey.key(of: "with"),
    ]
    private static let surnameParticles: KeySet = [
        TokenKey.key(of: "bin"), TokenKey.key(of: "van"), TokenKey.key(of: "von"), TokenKey.key(of: "de"),
        TokenKey.key(of: "da"), TokenKey.key(of: "der"), TokenKey.key(of: "den"), TokenKey.key(of: "del"),
    ]
}
