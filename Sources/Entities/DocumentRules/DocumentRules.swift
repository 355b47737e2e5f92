import Articles

/// What one part of an article says about names in another: a bare surname is the person named in full elsewhere, before
/// or after; an acronym in brackets is the name in front of it.
struct DocumentRules {
    private let text: ClassifiedTokens
    private let spans: [TypedSpan]
    /// By the key of a word, multiplied: nobody can choose the words of an article so that all meet at one place.
    private var entries: HashedEntries<UInt64, Learned>
    private let factor = Self.factor
    /// A bit for each key that a bare word may have to be a name, and for a few others: most words have none.
    private var known = [UInt64](repeating: 0, count: 16)
    private var knowsAny = false

    /// What the spans say of a word. A span is the number of one in `spans`, from 1, and the first that says it.
    private struct Learned {
        /// The full name of the person it is the surname of.
        var person: Int32 = 0
        /// The organisation with a head noun or a legal form that begins with it.
        var organisation: Int32 = 0
        /// The name it is the acronym of.
        var acronym: Int32 = 0
        /// What it was once where it stood alone.
        var alone: EntityType?
        /// Whether it stood behind a preposition of place once.
        var isPlace = false
    }

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
        return rules.named()
    }

    private init(text: ClassifiedTokens, spans: [TypedSpan]) {
        self.text = text
        self.spans = spans
        // A span says something of two words at most.
        entries = HashedEntries(capacity: 2 * spans.count, missing: Learned())
    }

    /// Odd, so that products are as different as keys; another one in each process.
    private static let factor = UInt64.random(in: .min ... .max) | 1

    /// - Parameter word: its key.
    private subscript(word: UInt64) -> Learned {
        get { entries[(word &* factor).byteSwapped] }
        set { entries[(word &* factor).byteSwapped] = newValue }
    }

    private mutating func note(_ key: UInt64) {
        known[Int(key >> 58) & 15] |= 1 << (key & 63)
        knowsAny = true
    }

    private func mayKnow(_ key: UInt64) -> Bool { known[Int(key >> 58) & 15] >> (key & 63) & 1 != 0 }

    private mutating func learn() {
        for (index, span) in spans.enumerated() {
            let number = Int32(truncatingIfNeeded: index + 1)
            if span.tokens.count == 1 {
                learn(word: span)
                continue
            }
            switch span.type {
            case .person: learn(person: span, number)
            case .organisation: learn(organisation: span, number)
            default: break
            }
        }
    }

    private mutating func learn(word span: TypedSpan) {
        guard span.type == .person || span.type == .place || span.type == .organisation else { return }
        let index = span.tokens.lowerBound
        let key = text.tokens[index].key
        var word = self[key]
        if word.alone == nil { word.alone = span.type }
        if span.type == .place, index > 0, Self.prepositions.contains(text.tokens[index - 1].key) {
            word.isPlace = true
        }
        self[key] = word
        note(key)
    }

    private mutating func learn(person span: TypedSpan, _ number: Int32) {
        let first = span.tokens.lowerBound
        let last = span.tokens.upperBound - 1
        let surname = Self.isSuffix(text.tokens[last]) && last - 1 > first ? last - 1 : last
        if text.tokens[surname].traits.contains(.word) { keep(number, as: text.tokens[surname].key) }
        if text.has(.familyNameFirst, at: first) { keep(number, as: text.tokens[first].key) }
    }

    private mutating func keep(_ person: Int32, as key: UInt64) {
        guard self[key].person == 0 else { return }
        self[key].person = person
        note(key)
    }

    private mutating func learn(organisation span: TypedSpan, _ number: Int32) {
        let first = span.tokens.lowerBound
        let last = span.tokens.upperBound - 1
        if text.mark(at: last + 1) == .openingBracket, text.mark(at: last + 3) == .closingBracket,
            text.tokens[last + 2].traits.contains(.allCapitals)
        {
            let key = text.tokens[last + 2].key
            if self[key].acronym == 0 { self[key].acronym = number }
            note(key)
        }
        if text.has([.companySuffix, .organisationHead], at: last), mayStandAlone(first) {
            let key = text.tokens[first].key
            if self[key].organisation == 0 { self[key].organisation = number }
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
        guard span.tokens.count == 1 else {
            if span.type == .person,
                let full = self.span(self[text.tokens[span.tokens.upperBound - 1].key].person),
                full.tokens.count > span.tokens.count, isSameWay(span, full)
            {
                return Named(span: span, name: full.tokens)
            }
            return Named(span: span, name: span.tokens)
        }
        let word = self[text.tokens[span.tokens.lowerBound].key]
        if let full = self.span(word.acronym) {
            return Named(span: TypedSpan(tokens: span.tokens, type: full.type), name: full.tokens)
        }
        let isPlace = text.has([.place, .nationality], at: span.tokens.lowerBound)
        if let full = self.span(word.person), !isPlace || (span.type == .place && !word.isPlace) {
            return Named(span: TypedSpan(tokens: span.tokens, type: .person), name: full.tokens)
        }
        if let full = self.span(word.organisation), span.type != .nationality {
            return Named(span: TypedSpan(tokens: span.tokens, type: .organisation), name: full.tokens)
        }
        return Named(span: span, name: span.tokens)
    }

    private func span(_ number: Int32) -> TypedSpan? { number == 0 ? nil : spans[Int(number) - 1] }

    /// Whether a short form and a full name start alike: "Bin Laden" belongs to "Osama bin Laden", "Laura Bush" is not
    /// "George Bush".
    private func isSameWay(_ short: TypedSpan, _ full: TypedSpan) -> Bool {
        full.tokens.suffix(short.tokens.count).elementsEqual(short.tokens) {
            text.tokens[$0].key == text.tokens[$1].key
        }
    }

    /// Adds the bare surnames, acronyms and lone words in a stretch no span covers.
    private func addBare(from start: Int, to end: Int, into result: inout [Named]) {
        guard knowsAny else { return }
        for index in text.capitals.members(in: start..<end) {
            let token = text.tokens[index]
            guard mayKnow(token.key), token.end - token.start > 1, !text.has(.weekday, at: index) else { continue }
            let word = self[token.key]
            if let full = span(word.acronym), token.traits.contains(.allCapitals) {
                add(index..<index + 1, as: full.type, name: full.tokens, into: &result)
            } else if let full = span(word.person) {
                guard !text.has(.ordinary, at: index) || !text.notes[index].startsSentence,
                    standsAlone(index, in: start..<end)
                else { continue }
                let first = withParticles(index, notBefore: start)
                add(first..<index + 1, as: .person, name: full.tokens, into: &result)
            } else if let type = word.alone, standsAlone(index, in: start..<end),
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
