import Articles

/// Persons: titles, given names, surnames, and the words around a run of capitals.
extension CapitalRunReading {
    /// The person behind one or more titles: the span leaves the titles out.
    func titledPerson(at start: Int) -> TypedSpan? {
        var index = start
        var hasTitle = false
        while index < text.count, index == start || text.continuesLine(index), index - start < 12 {
            let isCapitalised = text.isName[index]
            let joinsTitles =
                hasTitle && text.hasName(at: index + 1)
                && (text.is(CueKeys.of, at: index) && text.has(.roleModifier, at: index + 1)
                    || text.is(CueKeys.and, at: index) && text.has([.title, .roleModifier], at: index + 1))
            if isCapitalised, text.has([.honorific, .title], at: index) {
                hasTitle = true
            } else if joinsTitles {
                index += 1
            } else if !(isCapitalised && text.has(.roleModifier, at: index)),
                !(text.marks[index] == .hyphen && text.isJoined(index))
            {
                break
            }
            index += 1
        }
        guard hasTitle, index < text.count, text.continuesLine(index) else { return nil }
        if text.isName[index], let end = nameEnd(at: index, isTitled: true), accepts(index..<end, isTitled: true) {
            return TypedSpan(tokens: index..<end, type: .person)
        }
        return nil
    }

    func personEnd(at start: Int) -> Int? {
        guard let end = nameEnd(at: start, isTitled: false), accepts(start..<end, isTitled: false) else { return nil }
        return end
    }

    /// "Name, Title:" alone on a line is the speaker of what follows.
    func speakerLineEnd(at start: Int) -> Int? {
        guard let end = nameEnd(at: start, isTitled: false), text.mark(at: end) == .comma, text.continuesLine(end),
            words(in: start..<end) >= 2, !text.has(.entity, at: start) || text.has(.firstName, at: start)
        else { return nil }
        var index = end + 1
        while text.continuesLine(index), index - start < 24 {
            if text.marks[index] == .stop { return nil }
            index += 1
        }
        guard index - start < 24, text.marks[index - 1] == .colon, index - end > 2 else { return nil }
        return end
    }

    /// The end of a run that could be a person's name: capitals, initials, hyphens, and particles between them.
    private func nameEnd(at start: Int, isTitled: Bool) -> Int? {
        var index = start
        var count = 0
        while index < text.count, index == start || text.continuesLine(index), count < 5 {
            let classes = text.classes[index]
            if text.isName[index] {
                if index > start || !isTitled {
                    if !classes.isDisjoint(with: [.title, .honorific, .month, .weekday, .country, .nationality]),
                        classes.isDisjoint(with: [.firstName, .surname, .knownPerson])
                    {
                        break
                    }
                }
                if classes.contains(.weekday) || (classes.contains(.month) && index > start && !isMay(index)) { break }
                if index > start, !text.isJoined(index) {
                    if classes.contains(.organisationHead), classes.isDisjoint(with: [.surname]) { break }
                    if classes.contains(.phraseStart),
                        let phrase = lexicon.longestPhrase(in: text.tokens, at: index),
                        text.tokens[phrase.end - 1].traits.contains(.capitalised)
                    {
                        break
                    }
                }
                count += 1
                index += 1
            } else if index > start, let next = particlesEnd(at: index) {
                index = next
            } else {
                break
            }
        }
        return index > start ? index : nil
    }

    /// "May" is a surname where no day or year follows.
    private func isMay(_ index: Int) -> Bool {
        text.is(CueKeys.may, at: index)
            && (index + 1 == text.count || text.tokens[index + 1].traits.isDisjoint(with: .number))
    }

    /// Steps over hyphens and particles, where a name goes on behind them.
    private func particlesEnd(at start: Int) -> Int? {
        var index = start
        while text.continuesLine(index), index - start < 4 {
            if text.hasName(at: index) { return index > start ? index : nil }
            let isHyphen =
                text.marks[index] == .hyphen && text.isJoined(index) && index + 1 < text.count
                && text.isJoined(index + 1)
            let isParticle = text.has(.particle, at: index)
            let isSecondHalf =
                index > start && text.marks[index - 1] == .hyphen
                && text.tokens[index].traits.contains(.word) && index == start + 1
            if isSecondHalf, !isParticle { return index + 1 }
            guard isHyphen || isParticle else { return nil }
            index += 1
        }
        return nil
    }

    private func words(in range: Range<Int>) -> Int {
        range.count(where: { text.tokens[$0].traits.contains(.word) })
    }

    private func accepts(_ range: Range<Int>, isTitled: Bool) -> Bool {
        let first = range.lowerBound
        let last = range.upperBound - 1
        let count = words(in: range)
        let firstClasses = text.classes[first]
        let lastClasses = text.classes[last]
        if isTitled {
            return firstClasses.isDisjoint(with: [.organisationHead, .nationality, .month, .weekday, .organisation])
                && (count > 1 || !firstClasses.contains(.ordinary) || text.has(.honorific, at: first - 1))
                && (firstClasses.isDisjoint(with: .place) || !firstClasses.isDisjoint(with: [.firstName, .surname])
                    || count > 1 || text.has(.honorific, at: first - 1))
        }
        if count == 1 {
            if firstClasses.contains(.knownPerson), !text.has(.organisationHead, at: last + 1) { return true }
            guard firstClasses.isDisjoint(with: [.ordinary, .entity]), !text.isInHeadingCapitals(first) else {
                return false
            }
            if text.has(.title, at: first - 1), text.continuesLine(first), !text.hasName(at: first - 1) {
                return !firstClasses.isDisjoint(with: [.firstName, .surname])
            }
            return !firstClasses.isDisjoint(with: [.firstName, .surname]) && isFollowedLikePerson(range)
        }
        let hasInitial =
            range.dropFirst().dropLast().contains { text.tokens[$0].traits.contains(.initial) }
            || text.tokens[first].traits.contains(.initial)
        if firstClasses.contains(.firstName) || firstClasses.contains(.familyNameFirst) {
            return lastClasses.isDisjoint(with: [.companySuffix, .organisationHead, .placeHead])
                || lastClasses.contains(.surname)
        }
        if firstClasses.contains(.ordinary), text.startsSentence[first] { return false }
        if hasInitial, !lastClasses.contains(.ordinary) { return true }
        let isClean = range.allSatisfy {
            text.classes[$0].isDisjoint(with: [.ordinary, .entity, .organisationHead, .placeHead])
                || text.has(.particle, at: $0)
        }
        guard isClean, count <= 4 else { return false }
        return !lastClasses.isDisjoint(with: [.surname, .firstName, .knownPerson]) || firstClasses.contains(.surname)
            || isFollowedLikePerson(range) || isPrecededLikePerson(first)
    }

    private func isFollowedLikePerson(_ range: Range<Int>) -> Bool {
        let next = range.upperBound
        guard text.continuesLine(next) else { return false }
        if text.has(.speechVerb, at: next) || text.is(CueKeys.who, at: next) { return true }
        guard text.marks[next] == .comma, text.continuesLine(next + 1) else { return false }
        let after = next + 1
        if text.tokens[after].traits.contains(.number) { return text.mark(at: after + 1) == .comma }
        return text.is(CueKeys.who, at: after) || text.is(CueKeys.whose, at: after) || text.is(CueKeys.a, at: after)
            || text.is(CueKeys.an, at: after) || text.has(.title, at: after)
    }

    private func isPrecededLikePerson(_ first: Int) -> Bool {
        guard text.continuesLine(first) else { return false }
        return text.has([.title, .speechVerb], at: first - 1) || text.is(CueKeys.by, at: first - 1)
    }
}
