import Articles

/// One pass over an article's tokens that tries, at each capital, the readings in order of how sure they are.
struct CapitalRunReading {
    let text: ClassifiedTokens
    let lexicon: Lexicon
    private var found: [TypedSpan] = []

    init(text: ClassifiedTokens, lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
    }

    mutating func run() -> [TypedSpan] {
        var index = 0
        while index < text.count {
            if text.tokens[index].traits.contains(.word), let span = reading(at: index) {
                found.append(span)
                index = span.tokens.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    /// The name that starts at a word, or behind the title that starts there.
    private func reading(at index: Int) -> TypedSpan? {
        let classes = text.classes[index]
        let traits = text.tokens[index].traits
        guard traits.contains(.capitalised) else {
            guard classes.contains(.phraseStart), classes.contains(.particle) || classes.isEmpty,
                let phrase = lexicon.longestPhrase(in: text.tokens, at: index), let type = phrase.classes.entityType
            else { return nil }
            return TypedSpan(tokens: index..<phrase.end, type: type)
        }
        if traits.contains(.lineStart), let end = speakerLineEnd(at: index) {
            return TypedSpan(tokens: index..<end, type: .person)
        }
        if classes.contains(.phraseStart), let span = phrase(at: index) { return span }
        guard text.isName[index] else { return nil }
        let isTitle = !classes.isDisjoint(with: [.honorific, .title, .roleModifier])
        if isTitle, !classes.contains(.roleModifier), let span = titledPerson(at: index) { return span }
        if mayStartName(index), let end = organisationEnd(at: index) {
            return TypedSpan(tokens: index..<end, type: .organisation)
        }
        if isTitle, classes.contains(.roleModifier), let span = titledPerson(at: index) { return span }
        if mayStartName(index), let end = acronymEnd(at: index) {
            return TypedSpan(tokens: index..<end, type: .organisation)
        }
        if !classes.isDisjoint(with: .entity), let span = listed(at: index) { return span }
        if classes.contains(.ordinary), text.startsSentence[index],
            classes.isDisjoint(with: [.firstName, .knownPerson])
        {
            guard let end = placeEnd(at: index), mayStartName(index) else { return nil }
            return TypedSpan(tokens: index..<end, type: .place)
        }
        if let end = placeEnd(at: index) { return TypedSpan(tokens: index..<end, type: .place) }
        if !isTitle || !classes.isDisjoint(with: [.firstName, .surname]), let end = personEnd(at: index) {
            return TypedSpan(tokens: index..<end, type: .person)
        }
        return unlisted(at: index)
    }

    /// A listed phrase, unless more capitals make it part of a longer name: "Bank of England Museum".
    private func phrase(at index: Int) -> TypedSpan? {
        guard let phrase = lexicon.longestPhrase(in: text.tokens, at: index), let type = phrase.classes.entityType,
            text.hasName(at: phrase.end - 1) || text.tokens[phrase.end - 1].traits.contains(.capitalised)
                || text.tokens[phrase.end - 1].traits.contains(.number)
        else { return nil }
        if text.isName[index], text.continuesLine(phrase.end), text.hasName(at: phrase.end) {
            if text.has([.organisationHead, .companySuffix], at: phrase.end),
                let end = organisationEnd(at: index), end > phrase.end
            {
                return TypedSpan(tokens: index..<end, type: .organisation)
            }
            if type == .place, text.has(.placeHead, at: phrase.end), !text.has(.country, at: index) {
                return TypedSpan(tokens: index..<phrase.end + 1, type: .place)
            }
        }
        return TypedSpan(tokens: index..<phrase.end, type: type)
    }

    /// A single listed word: a country, a city, a demonym, a body, or the first half of somebody's name.
    private func listed(at index: Int) -> TypedSpan? {
        let classes = text.classes[index]
        guard let type = classes.entityType else { return nil }
        let next = index + 1
        let nextIsName = text.continuesLine(next) && text.hasName(at: next)
        if nextIsName {
            if text.has(.placeHead, at: next), type == .place, !classes.contains(.country) {
                return TypedSpan(tokens: index..<next + 1, type: .place)
            }
            if !classes.isDisjoint(with: [.firstName, .surname, .city, .organisation]), !text.has(.entity, at: next),
                !text.has([.title, .honorific, .ordinary, .month, .weekday, .organisationHead], at: next),
                classes.contains(.firstName) || text.has(.surname, at: next),
                !text.is(CueKeys.in, at: index - 1), let end = personEnd(at: index)
            {
                return TypedSpan(tokens: index..<end, type: .person)
            }
        }
        if classes.contains(.ordinary), text.startsSentence[index], !text.tokens[index].traits.contains(.allCapitals) {
            return nil
        }
        return TypedSpan(tokens: index..<next, type: type)
    }

    /// What a capitalised word no list has can still be told to be.
    private func unlisted(at index: Int) -> TypedSpan? {
        let traits = text.tokens[index].traits
        let classes = text.classes[index]
        let length = text.tokens[index].end - text.tokens[index].start
        let isCue = !classes.isDisjoint(
            with: [.ordinary, .title, .honorific, .month, .weekday, .currency, .unit, .organisationHead, .roleModifier])
        if traits.contains(.allCapitals), !traits.contains(.abbreviation), (2...6).contains(length), !isCue,
            !CueKeys.commonAcronyms.contains(text.tokens[index].key),
            !text.isInHeadingCapitals(index)
        {
            return TypedSpan(tokens: index..<index + 1, type: .organisation)
        }
        if !isCue, !text.hasName(at: index + 1) || !text.continuesLine(index + 1), length > 3,
            text.continuesLine(index), text.is(CueKeys.in, at: index - 1) || text.is(CueKeys.near, at: index - 1),
            text.classes[index].isDisjoint(with: [.firstName, .surname])
        {
            return TypedSpan(tokens: index..<index + 1, type: .place)
        }
        return nil
    }

    /// False for the small words that start a sentence and never a name: "The", "In", "Two".
    private func mayStartName(_ index: Int) -> Bool {
        !text.startsSentence[index] || !CueKeys.openers.contains(text.tokens[index].key)
    }
}
