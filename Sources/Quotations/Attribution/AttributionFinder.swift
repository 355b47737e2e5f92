import Articles

/// Finds the speech verb, and with it the speaker, of quoted words.
struct AttributionFinder {
    let text: SpeechReading
    let subjects: SubjectFinder

    /// How many verbs in front of quoted words are tried.
    private static let verbLimit = 6
    /// How many items may stand between words and a verb that takes no clause.
    private static let quotingReach = 12

    init(text: SpeechReading) {
        self.text = text
        subjects = SubjectFinder(text: text)
    }

    /// - Parameter span: an index into the spans.
    /// - Returns: what the sentence itself says, or the one that introduces it; nil where there is no attribution.
    func attribution(of span: Int) -> Attribution? {
        let item = text.itemOf[span]
        let behind = attributionBehind(item)
        if let behind, behind.rule == .verbBehind || behind.rule == .according, endsForAttribution(item) {
            return behind
        }
        if let inFront = attributionInFront(of: item) { return inFront }
        return behind ?? introduction(of: item)
    }

    // MARK: Behind

    /// Whether quoted words end as they do in front of `she said`: with a comma, or a mark that replaces it.
    private func endsForAttribution(_ item: Int) -> Bool {
        guard let span = text[item].span else { return false }
        let inner = text.spans[span].inner
        let last = text.bytes[inner.upperBound - 1]
        if last == UInt8(ascii: ",") || last == UInt8(ascii: "?") || last == UInt8(ascii: "!")
            || last == UInt8(ascii: "-")
        {
            return true
        }
        if last == 0xA6 || last == 0x94 { return true }
        return item + 1 < text.items.count && !text.roles(at: item + 1).isDisjoint(with: [.comma, .dash])
    }

    private func attributionBehind(_ item: Int) -> Attribution? {
        let sentence = text.sentences[text.sentence(of: item)]
        let end = min(sentence.upperBound, item + 1 + SubjectFinder.reach)
        var start = item + 1
        while start < end, !text.roles(at: start).isDisjoint(with: [.comma, .dash, .openingBracket]) { start += 1 }
        guard start < end else { return nil }
        let roles = text.roles(at: start)
        if roles.contains(.according) || roles.contains(.asWord) {
            if let found = according(at: start, to: end) { return found }
        }
        if subjects.isVerb(start), !roles.contains(.participle),
            !roles.contains(.plainForm) || roles.contains(.nounForm)
        {
            return inverted(at: start, item: item, to: end)
        }
        guard roles.isDisjoint(with: [.conjunction]) else { return nil }
        if endsForAttribution(item), let found = unknownVerb(from: start, to: end) { return found }
        return clauseBehind(item: item, from: start, to: end)
    }

    /// `said Hale`, and `said` with the subject in front of the words.
    private func inverted(at verb: Int, item: Int, to end: Int) -> Attribution? {
        var next = verb + 1
        while next < end, text.roles(at: next).contains(.adverb) { next += 1 }
        if next < end,
            text.roles(at: next).isDisjoint(with: [
                .preposition, .that, .comma, .stop, .to, .quoted, .objectPronoun, .colon, .of, .hearers,
            ]) || text[next].mention != nil,
            let subject = subjects.subject(after: verb, to: end)
        {
            return Attribution(rule: .verbBehind, subject: subject, cue: verb..<verb + 1)
        }
        let sentence = text.sentences[text.sentence(of: item)]
        guard let subject = subjects.openingPhrase(from: max(sentence.lowerBound, item - SubjectFinder.reach), to: item)
        else { return nil }
        return Attribution(rule: .verbFurtherBehind, subject: subject, cue: verb..<verb + 1)
    }

    /// `Hale said`: its subject begins right behind the words, or behind a later comma.
    private func clauseBehind(item: Int, from start: Int, to end: Int) -> Attribution? {
        var index = start
        var clause = start
        while index < end {
            let roles = text.roles(at: index)
            if !roles.isDisjoint(with: [.quoted, .semicolon]) { return nil }
            if roles.contains(.according), let found = according(at: index, to: end) { return found }
            if subjects.isVerb(index),
                !roles.contains(.quotingVerb) || roles.contains(.reportingVerb) || clause == start
            {
                if roles.contains(.participle), index == 0 || text.roles(at: index - 1).isDisjoint(with: .auxiliary) {
                    index += 1
                    continue
                }
                guard let subject = subjects.subject(before: index, from: clause), subject.items.lowerBound >= start
                else {
                    return nil
                }
                let isClose = subject.items.lowerBound <= start + 1
                return Attribution(
                    rule: isClose ? .verbBehind : .verbFurtherBehind, subject: subject, cue: index..<index + 1)
            }
            if roles.contains(.comma), clause != start || text.roles(at: start).isDisjoint(with: .subjectPronoun) {
                clause = subjectMayBegin(at: start) ? clause : index + 1
            }
            index += 1
        }
        return nil
    }

    /// `beamed Hale`, `Hale beamed`: any verb in the past will do right behind words that end for an attribution.
    private func unknownVerb(from start: Int, to end: Int) -> Attribution? {
        if text.isPast(start), text.roles(at: start).isDisjoint(with: .speechVerb), start + 1 < end,
            let mention = text[start + 1].mention, text.mentions[mention].type == .person
        {
            return subjects.subject(after: start, to: end).map {
                Attribution(rule: .verbBehind, subject: $0, cue: start..<start + 1)
            }
        }
        var verb = start
        if text.roles(at: start).contains(.subjectPronoun), text[start].mention == nil {
            verb += 1
        } else if let mention = text[start].mention, text.mentions[mention].type == .person {
            while verb < end, text[verb].mention == mention { verb += 1 }
        }
        guard verb > start, verb < end, text.isPast(verb) || text.roles(at: verb).contains(.otherVerb),
            text.roles(at: verb).isDisjoint(with: .speechVerb),
            let subject = subjects.subject(before: verb, from: start)
        else { return nil }
        return Attribution(rule: .verbBehind, subject: subject, cue: verb..<verb + 1)
    }

    private func subjectMayBegin(at index: Int) -> Bool {
        text[index].mention != nil
            || text.roles(at: index).isDisjoint(with: [
                .preposition, .auxiliary, .otherVerb, .to, .of, .that, .subordinator, .participle, .conjunction,
                .adverb,
            ])
    }

    private func according(at index: Int, to end: Int) -> Attribution? {
        if text.roles(at: index).contains(.according) {
            guard index + 1 < end, text.roles(at: index + 1).contains(.to),
                let subject = subjects.subject(after: index + 1, to: end)
            else { return nil }
            return Attribution(rule: .according, subject: subject, cue: index..<index + 2)
        }
        var verb = index + 1
        while verb < end, verb - index < 12, !subjects.isVerb(verb) { verb += 1 }
        guard verb < end, subjects.isVerb(verb), let subject = subjects.subject(before: verb, from: index + 1) else {
            return nil
        }
        return Attribution(rule: .according, subject: subject, cue: verb..<verb + 1)
    }

    // MARK: In front

    private func attributionInFront(of item: Int) -> Attribution? {
        let sentence = text.sentences[text.sentence(of: item)]
        let start = max(sentence.lowerBound, item - SubjectFinder.reach)
        var index = item - 1
        var mental: Attribution?
        var tries = 0
        while index >= start, tries < Self.verbLimit {
            let roles = text.roles(at: index)
            if roles.contains(.according), let found = according(at: index, to: item) { return found }
            if !roles.isDisjoint(with: [.colon, .semicolon]), index < item - 1 { break }
            let isVerb = subjects.isVerb(index)
            if isVerb { tries += 1 }
            if isVerb, !isPassive(index), mayIntroduce(index, at: item),
                let subject = subject(ofVerb: index, from: start, to: item)
            {
                let isClose = (index + 1..<item).allSatisfy {
                    !text.roles(at: $0).isDisjoint(with: [.comma, .colon, .that, .hearers, .adverb, .time, .dash])
                }
                let found = Attribution(
                    rule: isClose ? .verbInFront : .verbFurtherInFront, subject: subject, cue: index..<index + 1)
                if !roles.contains(.mentalVerb) || isClose && roles.contains(.reportingVerb) { return found }
                mental = mental ?? found
            }
            index -= 1
        }
        return mental
    }

    /// Whether a verb may tell words that stand so far behind it. `to continue` tells nothing.
    private func mayIntroduce(_ verb: Int, at item: Int) -> Bool {
        let roles = text.roles(at: verb)
        if item - verb < 3 || roles.contains(.plainReporting) || roles.contains(.tellingVerb) { return true }
        if roles.isDisjoint(with: [.reportingVerb, .mentalVerb]), item - verb > Self.quotingReach { return false }
        return
            !(roles.contains(.plainForm) && verb > 0
            && !text.roles(at: verb - 1).isDisjoint(with: [.to, .modal]))
    }

    /// The subject of a verb in front of the words it introduces.
    func subject(ofVerb verb: Int, from start: Int, to end: Int) -> NounPhrase? {
        let roles = text.roles(at: verb)
        let isFinite = !roles.contains(.participle) || (verb > start && text.roles(at: verb - 1).contains(.auxiliary))
        var clause = verb
        while clause > start, text.roles(at: clause - 1).isDisjoint(with: [.quoted, .semicolon]) { clause -= 1 }
        if !isFinite, let named = nameInFront(of: verb, from: clause) { return named }
        if isFinite, verb > start, text.roles(at: verb - 1).contains(.conjunction),
            let found = subjects.openingPhrase(from: start, to: verb)
        {
            return found
        }
        if isFinite {
            if let found = subjects.subject(before: verb, from: clause) { return found }
            if verb == clause, let found = subjects.subject(after: verb, to: end) { return found }
        }
        return subjects.openingPhrase(from: clause, to: verb) ?? subjects.openingPhrase(from: start, to: verb)
    }

    /// `with Hale shouting`: a name right in front of a participle.
    private func nameInFront(of verb: Int, from start: Int) -> NounPhrase? {
        var index = verb - 1
        while index > start, text.roles(at: index).contains(.adverb) { index -= 1 }
        guard index >= start, let mention = text[index].mention, text.mentions[mention].type == .person else {
            return nil
        }
        return NounPhrase(kind: .name(mention), items: index..<index + 1)
    }

    /// `was told`: the subject heard the words.
    func isPassive(_ verb: Int) -> Bool {
        let roles = text.roles(at: verb)
        guard !roles.contains(.participle) else { return false }
        var index = verb - 1
        while index >= 0, verb - index < 4, text.roles(at: index).contains(.adverb) { index -= 1 }
        return index >= 0 && text.roles(at: index).contains(.being)
    }

    // MARK: The sentence before

    /// `Hale explained:` in front of words that stand alone.
    private func introduction(of item: Int) -> Attribution? {
        let number = text.sentence(of: item)
        let own = text.sentences[number]
        if let script = script(in: own.lowerBound..<item) { return script }
        guard own.lowerBound == item, number > 0 else { return nil }
        let before = text.sentences[number - 1]
        guard text.roles(at: before.upperBound - 1).contains(.colon) else { return nil }
        if let script = script(in: before) { return script }
        let start = max(before.lowerBound, before.upperBound - SubjectFinder.reach)
        var index = before.upperBound - 1
        while index >= start {
            if subjects.isVerb(index), !isPassive(index),
                let subject = subject(ofVerb: index, from: start, to: before.upperBound)
            {
                return Attribution(rule: .verbInSentenceBefore, subject: subject, cue: index..<index + 1)
            }
            index -= 1
        }
        return subjects.openingPhrase(from: start, to: before.upperBound).map {
            Attribution(rule: .subjectBefore, subject: $0, cue: nil)
        }
    }

    /// `Ada Hale, minister:`: a name, what it is, and a colon; no verb.
    func script(in items: Range<Int>) -> Attribution? {
        guard items.count > 1, items.count < 20, text.roles(at: items.upperBound - 1).contains(.colon) else {
            return nil
        }
        let words = items.lowerBound..<items.upperBound - 1
        guard let first = words.first,
            text[first].mention != nil || !text.roles(at: first).isDisjoint(with: [.capitalised, .title]),
            words.allSatisfy({
                text[$0].mention != nil
                    || (!subjects.isVerb($0)
                        && text.roles(at: $0).isDisjoint(with: [
                            .auxiliary, .otherVerb, .subjectPronoun, .stop, .quoted, .colon,
                        ]))
            }),
            let subject = subjects.openingPhrase(from: words.lowerBound, to: words.upperBound)
        else { return nil }
        return Attribution(rule: .scriptLine, subject: subject, cue: nil)
    }
}
