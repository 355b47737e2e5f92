import Articles

/// Mends what the tagger found where the lists know better, and adds the listed names it passed over.
struct NameGuards {
    let text: ClassifiedTokens
    let lexicon: Lexicon

    /// - Parameter spans: names in text order, without overlap.
    /// - Returns: the same, mended, and the listed ones between them; in text order, without overlap.
    func apply(to spans: [TypedSpan]) -> [TypedSpan] {
        var result: [TypedSpan] = []
        result.reserveCapacity(spans.count)
        var index = 0
        for span in spans {
            guard let span = mended(span) else { continue }
            addListed(in: index..<span.tokens.lowerBound, to: &result)
            result.append(span)
            index = span.tokens.upperBound
        }
        addListed(in: index..<text.count, to: &result)
        return result
    }

    /// A span without what is no part of a name, of the type the lists have it for; nil where nothing remains.
    private func mended(_ span: TypedSpan) -> TypedSpan? {
        guard var span = trimmed(span) else { return nil }
        if span.type != .person, span.tokens.allSatisfy(isRank) { return nil }
        if isOffice(span) { return nil }
        let first = span.tokens.lowerBound
        let last = span.tokens.upperBound - 1
        if first == last {
            if text.tokens[first].traits.contains(.capitalised), !text.notes[first].isName { return nil }
            if span.type == .organisation, text.has(.placeHead, at: first), !text.has(.entity, at: first) { return nil }
            guard text.notes[first].classes.isDisjoint(with: [.firstName, .surname, .knownPerson]) else { return span }
            if text.has(.country, at: first) { span.type = .place }
            if text.has(.nationality, at: first) { span.type = .nationality }
        } else if let type = listedType(span.tokens) {
            span.type = type
        } else if span.type == .person, text.has(.nationality, at: last), !text.has(.surname, at: last) {
            span.type = .nationality
        } else if span.type == .organisation, speaksLikePerson(span.tokens) || isKnownPerson(span.tokens) {
            span.type = .person
        }
        return span
    }

    /// Takes off punctuation, a possessive, titles in front of a person, and words whose capital means nothing: "U.S. Military",
    /// "Quill Signs Treaty".
    private func trimmed(_ span: TypedSpan) -> TypedSpan? {
        var first = span.tokens.lowerBound
        var last = span.tokens.upperBound - 1
        while first <= last, text.notes[first].isMark { first += 1 }
        while last >= first, text.tokens[last].traits.contains(.clitic) || text.notes[last].mark == .hyphen {
            last -= 1
        }
        while last > first, !text.notes[last].isName, text.tokens[last].traits.contains(.word),
            span.type == .person && text.tokens[last].traits.contains(.capitalised)
                || text.tokens[last - 1].traits.contains(.dotted)
        {
            last -= 1
        }
        if span.type == .person {
            while first < last, isTitle(first) || (text.has(.honorific, at: first) && last - first > 1) { first += 1 }
        }
        return first <= last ? TypedSpan(tokens: first..<last + 1, type: span.type) : nil
    }

    /// Whether the last word is a family name that needs no other evidence.
    private func isKnownPerson(_ tokens: Range<Int>) -> Bool {
        tokens.count <= 3 && text.has(.knownPerson, at: tokens.upperBound - 1)
            && tokens.allSatisfy {
                text.notes[$0].isName && text.notes[$0].classes.isDisjoint(with: [.organisationHead, .ordinary])
            }
    }

    private func isTitle(_ index: Int) -> Bool {
        text.has([.title, .honorific], at: index) && !text.has([.firstName, .surname, .organisationHead], at: index)
    }

    /// A title that is no part of an office's name: "Secretary-General", but not "Treasury".
    private func isRank(_ index: Int) -> Bool { isTitle(index) && !text.has(.roleModifier, at: index) }

    /// Whether two or three capitalised words that no list has for anything but a name say something.
    private func speaksLikePerson(_ tokens: Range<Int>) -> Bool {
        (2...3).contains(tokens.count) && text.continuesLine(tokens.upperBound)
            && text.has(.speechVerb, at: tokens.upperBound)
            && tokens.allSatisfy { index in
                text.notes[index].isName && text.tokens[index].traits.isDisjoint(with: .allCapitals)
                    && text.notes[index].classes.subtracting(.functionWord)
                        .isSubset(of: [.firstName, .surname, .familyNameFirst])
            }
    }

    /// "State" in "Secretary of State" is no organisation.
    private func isOffice(_ span: TypedSpan) -> Bool {
        let first = span.tokens.lowerBound
        return span.tokens.count == 1 && text.is(CueKeys.state, at: first) && text.is(CueKeys.of, at: first - 1)
            && text.has(.title, at: first - 2)
    }

    /// The type of a phrase that the lists have as a whole.
    private func listedType(_ tokens: Range<Int>) -> EntityType? {
        guard text.has(.phraseStart, at: tokens.lowerBound),
            let phrase = lexicon.longestPhrase(in: text.tokens, at: tokens.lowerBound),
            phrase.end == tokens.upperBound
        else { return nil }
        return phrase.classes.entityType
    }

    private func addListed(in stretch: Range<Int>, to spans: inout [TypedSpan]) {
        var index = text.listedStarts.first(from: stretch.lowerBound, below: stretch.upperBound)
        while index < stretch.upperBound {
            var next = index + 1
            if let span = listed(at: index), span.tokens.upperBound <= stretch.upperBound {
                spans.append(span)
                next = span.tokens.upperBound
            }
            index = text.listedStarts.first(from: next, below: stretch.upperBound)
        }
    }

    private func listed(at index: Int) -> TypedSpan? {
        let classes = text.notes[index].classes
        let isName = text.notes[index].isName
        if classes.contains(.phraseStart), isName || classes.contains(.particle),
            let phrase = lexicon.longestPhrase(in: text.tokens, at: index),
            let type = phrase.classes.entityType, text.hasName(at: phrase.end - 1)
        {
            return TypedSpan(tokens: index..<phrase.end, type: type)
        }
        guard isName, classes.isDisjoint(with: [.firstName, .surname]), !isPartOfName(index) else {
            return nil
        }
        if classes.contains(.nationality) { return TypedSpan(tokens: index..<index + 1, type: .nationality) }
        if classes.contains(.country) { return TypedSpan(tokens: index..<index + 1, type: .place) }
        if classes.contains(.event) { return TypedSpan(tokens: index..<index + 1, type: .miscellaneous) }
        if !classes.isDisjoint(with: .place), text.mark(at: index + 1) == .hyphen, text.isJoined(index + 1),
            index + 2 < text.count, text.isJoined(index + 2), !text.hasName(at: index + 2)
        {
            return TypedSpan(tokens: index..<index + 1, type: .place)
        }
        return nil
    }

    /// Whether a capital or a hyphen beside a word makes it part of something the lists do not have.
    private func isPartOfName(_ index: Int) -> Bool {
        text.mark(at: index - 1) == .hyphen && text.isJoined(index)
    }
}
