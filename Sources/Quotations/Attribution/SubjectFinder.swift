import Articles

/// Finds the subject of a speech verb by the small words around it, without a parse.
///
/// Every search looks at no more than ``reach`` items.
struct SubjectFinder {
    let text: SpeechReading

    /// How far from its verb a subject is looked for, in items.
    static let reach = 60
    /// The most items of a noun phrase.
    private static let phraseLimit = 14

    /// The subject in front of a verb: past auxiliaries and adverbs, appositions and relative clauses.
    /// - Parameter start: the first item that may belong to it.
    func subject(before verb: Int, from start: Int) -> NounPhrase? {
        let start = max(start, verb - Self.reach)
        var index = verb - 1
        while index >= start, isGlue(index) { index -= 1 }
        guard index >= start else { return nil }
        return phrase(endingAt: index, from: start, depth: 0)
    }

    /// The subject behind a verb: `said Ada Hale`.
    /// - Parameter end: the item after the last one that may belong to it.
    func subject(after verb: Int, to end: Int) -> NounPhrase? {
        var index = verb + 1
        while index < end, text.roles(at: index).contains(.adverb) { index += 1 }
        return phrase(startingAt: index, to: min(end, index + Self.reach))
    }

    private func isGlue(_ index: Int) -> Bool {
        let roles = text.roles(at: index)
        return !roles.isDisjoint(with: [.auxiliary, .adverb, .negation])
            && roles.isDisjoint(with: [.relative, .pronoun])
            && text[index].mention.map { !isNamed($0) } ?? true
    }

    private func isNamedItem(_ index: Int) -> Bool { text[index].mention.map(isNamed) ?? false }

    private func isNamed(_ mention: Int) -> Bool {
        switch text.mentions[mention].type {
        case .person, .organisation, .place, .nationality, .miscellaneous: true
        case .date, .money, .percent, .quantity: false
        }
    }

    // MARK: Leftwards

    private func phrase(endingAt end: Int, from start: Int, depth: Int) -> NounPhrase? {
        guard end >= start, depth < 6 else { return nil }
        let roles = text.roles(at: end)
        if roles.contains(.subjectPronoun), text[end].mention == nil {
            return NounPhrase(kind: .pronoun, items: end..<end + 1)
        }
        if roles.contains(.relative) { return antecedent(of: end, from: start, depth: depth) }
        if roles.contains(.to), end > start, text.roles(at: end - 1).contains(.word), !isNamedItem(end - 1) {
            var verb = end - 2
            while verb >= start, isGlue(verb) { verb -= 1 }
            if verb >= start, let found = phrase(endingAt: verb, from: start, depth: depth + 1) { return found }
        }
        if !roles.isDisjoint(with: [.comma, .dash, .closingBracket, .to, .conjunction]) || isVerb(end) {
            return openingPhrase(from: start, to: end)
        }
        guard isNominal(end) else { return nil }
        var first = end
        while first > start, end - first < Self.phraseLimit, isNominal(first - 1) { first -= 1 }
        if first > start, !text.roles(at: first - 1).isDisjoint(with: [.determiner, .possessivePronoun]) { first -= 1 }
        let found = resolved(first..<end + 1)
        guard first > start else { return found }
        let before = text.roles(at: first - 1)
        if !before.isDisjoint(with: [.preposition, .to, .of, .by]) {
            if isName(found), isOfficeName(first, found) { return found }
            return phrase(endingAt: first - 2, from: start, depth: depth + 1) ?? found
        }
        if before.contains(.relative) {
            // "whom Hale called" has its subject behind the pronoun.
            return isWholeName(found) ? found : antecedent(of: first - 1, from: start, depth: depth)
        }
        if isVerb(first - 1), let relative = relative(before: first - 1, from: start) {
            return antecedent(of: relative, from: start, depth: depth)
        }
        return found
    }

    private func isName(_ phrase: NounPhrase) -> Bool {
        if case .name = phrase.kind { return true }
        return false
    }

    private func isWholeName(_ phrase: NounPhrase) -> Bool {
        guard case .name(let mention) = phrase.kind else { return false }
        return phrase.items.allSatisfy {
            text[$0].mention == mention || !text.roles(at: $0).isDisjoint(with: [.title, .determiner])
        }
    }

    /// Whether the words between a preposition and a person are the office's: "Secretary of State John Hale".
    private func isOfficeName(_ first: Int, _ phrase: NounPhrase) -> Bool {
        guard case .name(let mention) = phrase.kind, text.mentions[mention].type == .person else { return false }
        let name = text.mentions[mention].range.lowerBound
        var index = first
        var words = 0
        while index < phrase.items.upperBound, text[index].range.lowerBound < name {
            if !text.roles(at: index).contains(.capitalised) { return false }
            words += 1
            index += 1
        }
        return words > 0 && text.roles(at: index - 1).isDisjoint(with: [.title, .honorificMale, .honorificFemale])
    }

    /// The noun that `who` speaks of.
    private func antecedent(of relative: Int, from start: Int, depth: Int) -> NounPhrase? {
        var end = relative - 1
        if end >= start, text.roles(at: end).contains(.comma) { end -= 1 }
        while end >= start, text.roles(at: end).contains(.preposition) { end -= 1 }
        guard end >= start else { return nil }
        if let mention = text[end].mention, text.mentions[mention].type == .person {
            return NounPhrase(kind: .name(mention), items: end..<end + 1)
        }
        return phrase(endingAt: end, from: start, depth: depth + 1)
    }

    /// A relative pronoun a few words in front of a verb, with no comma between.
    private func relative(before verb: Int, from start: Int) -> Int? {
        var index = verb - 1
        while index >= start, verb - index < 6 {
            let roles = text.roles(at: index)
            if roles.contains(.relative) { return index }
            if !roles.isDisjoint(with: .mark) { return nil }
            index -= 1
        }
        return nil
    }

    // MARK: From the start of the clause

    /// The first noun phrase of a clause that may be its subject: not one behind a preposition, nor in a side clause.
    func openingPhrase(from start: Int, to end: Int) -> NounPhrase? {
        var index = start
        var place: NounPhrase?
        while index < end {
            let part = partEnd(from: index, to: end)
            if let found = subject(inPart: index..<part, before: end) {
                guard isPlace(found) else { return found }
                place = place ?? found
            }
            index = part + 1
        }
        return place
    }

    private func partEnd(from start: Int, to end: Int) -> Int {
        var index = start
        while index < end {
            if !text.roles(at: index).isDisjoint(with: [.comma, .dash, .semicolon, .colon, .openingBracket, .quoted]) {
                return index
            }
            index += 1
        }
        return end
    }

    private func subject(inPart part: Range<Int>, before end: Int) -> NounPhrase? {
        var index = part.lowerBound
        while index < part.upperBound,
            !text.roles(at: index).isDisjoint(with: [.conjunction, .adverb, .otherMark, .closingBracket]),
            text[index].mention == nil
        {
            index += 1
        }
        guard index < part.upperBound else { return nil }
        let roles = text.roles(at: index)
        if !isNamedItem(index),
            !roles.isDisjoint(with: [.preposition, .subordinator, .participle, .to, .asWord, .according, .time])
        {
            return nil
        }
        return phrase(startingAt: index, to: end)
    }

    // MARK: Rightwards

    private func phrase(startingAt start: Int, to end: Int) -> NounPhrase? {
        guard start < end else { return nil }
        var index = start
        let roles = text.roles(at: index)
        if roles.contains(.subjectPronoun), text[index].mention == nil {
            return NounPhrase(kind: .pronoun, items: index..<index + 1)
        }
        if !roles.isDisjoint(with: [.determiner, .possessivePronoun]) { index += 1 }
        let first = index
        while index < end, index - first < Self.phraseLimit, isNominal(index), index == first || !isVerb(index) {
            index += 1
        }
        guard index > first else { return nil }
        let found = resolved(start..<index)
        if !isName(found) || isOrganisation(found), index + 1 < end, text.roles(at: index).contains(.comma),
            let mention = text[index + 1].mention, text.mentions[mention].type == .person
        {
            return NounPhrase(kind: .name(mention), items: start..<index + 2)
        }
        return found
    }

    private func isPlace(_ phrase: NounPhrase) -> Bool {
        if case .name(let mention) = phrase.kind { return text.mentions[mention].type == .place }
        return false
    }

    private func isOrganisation(_ phrase: NounPhrase) -> Bool {
        if case .name(let mention) = phrase.kind { return text.mentions[mention].type != .person }
        return false
    }

    // MARK: Phrases

    /// Whether an item may be inside a noun phrase.
    func isNominal(_ index: Int) -> Bool {
        let item = text[index]
        if let mention = item.mention, isNamed(mention) { return true }
        if !item.roles.isDisjoint(with: [.possessive, .hyphen, .number, .title]) { return true }
        guard item.roles.contains(.word) else { return false }
        if isVerb(index) { return false }
        return item.roles.isDisjoint(with: [
            .auxiliary, .determiner, .preposition, .pronoun, .possessivePronoun, .relative, .conjunction, .subordinator,
            .that, .to, .of, .according, .otherVerb,
        ])
    }

    /// Whether a word is a verb where it stands, not a noun of the same form.
    func isVerb(_ index: Int, among verbs: WordRoles = .speechVerb) -> Bool {
        let roles = text.roles(at: index)
        guard !roles.isDisjoint(with: verbs), text[index].mention == nil else { return false }
        guard !roles.isDisjoint(with: [.nounForm, .mostlyNoun]) else { return true }
        guard index > 0 else { return false }
        let before = text.roles(at: index - 1)
        if roles.contains(.mostlyNoun) {
            return !before.isDisjoint(with: [.subjectPronoun, .auxiliary, .relative]) || text[index - 1].mention != nil
        }
        if !before.isDisjoint(with: [
            .determiner, .possessivePronoun, .possessive, .preposition, .of, .number, .hyphen, .by,
        ]) {
            return before.contains(.auxiliary) && !before.contains(.possessive)
        }
        if roles.contains(.plainForm) {
            return !before.isDisjoint(with: [.subjectPronoun, .auxiliary, .to, .relative])
        }
        return !before.isDisjoint(with: [
            .subjectPronoun, .capitalised, .auxiliary, .relative, .comma, .adverb, .title, .quoted,
        ])
            || text[index - 1].mention != nil || before.contains(.word)
    }

    /// What a stretch of nouns speaks of: the last name in it that is nobody's possessor, else the whole.
    private func resolved(_ items: Range<Int>) -> NounPhrase {
        var choice: Int?
        var organisation: Int?
        var index = items.lowerBound
        while index < items.upperBound {
            guard let mention = text[index].mention, isNamed(mention) else {
                index += 1
                continue
            }
            var next = index + 1
            while next < items.upperBound, text[next].mention == mention { next += 1 }
            let isPossessor = next < items.upperBound && text.roles(at: next).contains(.possessive)
            if !isPossessor {
                if text.mentions[mention].type == .person {
                    choice = mention
                } else if next == items.upperBound {
                    organisation = mention
                }
            }
            index = next
        }
        // A person in front of other nouns is not who they name: "the Hale campaign".
        if let person = choice, let last = text[items.upperBound - 1].mention, text.mentions[last].type == .person {
            return NounPhrase(kind: .name(person), items: items)
        }
        if let organisation { return NounPhrase(kind: .name(organisation), items: items) }
        if let person = choice, !hasNounsAfter(person, in: items) {
            return NounPhrase(kind: .name(person), items: items)
        }
        return NounPhrase(kind: .description, items: items)
    }

    private func hasNounsAfter(_ mention: Int, in items: Range<Int>) -> Bool {
        items.contains { text[$0].range.lowerBound >= text.mentions[mention].range.upperBound && isHead($0) }
    }

    private func isHead(_ index: Int) -> Bool {
        let roles = text.roles(at: index)
        return roles.contains(.word) && roles.isDisjoint(with: [.adverb, .time])
    }
}
