/// Finds speech told in the article's words: what follows a reporting verb, or stands in front of `, she said`.
struct IndirectSpeech {
    let text: SpeechReading
    let finder: AttributionFinder

    /// How the words and the verb stand to each other.
    enum Form: String, CaseIterable {
        /// `said that …`
        case that
        /// `said …`
        case bare
        /// `…, she said.`
        case trailing
        /// `according to Hale, …` and `…, according to Hale`
        case according
        /// `asked whether …`
        case question
        /// `promised to …`
        case infinitive
        /// `called for …`
        case nominal

        /// The share of right stretches on PolNeAR's training part; see Tests/Benchmarks/Results/quotations.md.
        var confidence: Double {
            switch self {
            case .that: 0.86
            case .bare: 0.82
            case .according: 0.82
            case .trailing: 0.80
            case .question: 0.79
            case .nominal: 0.77
            case .infinitive: 0.74
            }
        }
    }

    struct Finding {
        var form: Form
        /// Item indices of the words.
        var content: Range<Int>
        /// The words behind an attribution in the middle of a sentence.
        var rest: Range<Int>?
        var subject: NounPhrase
        /// Item indices.
        var cue: Range<Int>
    }

    private static let fewestWords = 3
    /// The most items that are read as one person's words: what goes on after that is no sentence of an article.
    private static let limit = 250

    /// - Returns: what is told in the article, in the order of the verbs.
    func findings() -> [Finding] {
        var result: [Finding] = []
        var number = 0
        for cue in text.cues {
            while text.sentences[number].upperBound <= cue { number += 1 }
            if let found = finding(at: cue, in: text.sentences[number]), isTold(found) { result.append(found) }
        }
        return result
    }

    private func finding(at index: Int, in sentence: Range<Int>) -> Finding? {
        let roles = text.roles(at: index)
        if roles.contains(.according) { return according(at: index, in: sentence) }
        guard !roles.isDisjoint(with: .anyVerb), finder.subjects.isVerb(index, among: .anyVerb),
            !finder.isPassive(index)
        else { return nil }
        if let content = contentBehind(index, in: sentence) {
            let start = max(sentence.lowerBound, index - SubjectFinder.reach)
            guard let subject = finder.subject(ofVerb: index, from: start, to: sentence.upperBound) else { return nil }
            return Finding(form: content.form, content: content.items, subject: subject, cue: index..<index + 1)
        }
        return trailing(index, in: sentence)
    }

    // MARK: Behind the verb

    private func contentBehind(_ verb: Int, in sentence: Range<Int>) -> (form: Form, items: Range<Int>)? {
        let roles = text.roles(at: verb)
        let limit = min(sentence.upperBound, verb + 16)
        var index = skippingCircumstances(from: verb + 1, to: limit)
        if !roles.isDisjoint(with: [.tellingVerb]), index < limit,
            text.roles(at: index).isDisjoint(with: [.that, .questionWord])
        {
            guard let end = hearerEnd(from: index, to: limit) else { return nil }
            index = skippingCircumstances(from: end, to: limit)
        }
        guard index < limit else { return nil }
        let tells = !roles.isDisjoint(with: [.reportingVerb, .tellingVerb, .mentalVerb]) && !roles.contains(.weakForm)
        if text.roles(at: index).contains(.that) {
            guard tells, isClause(index + 1, in: sentence) else { return nil }
            return (.that, index + 1..<contentEnd(from: index + 1, in: sentence))
        }
        if text.roles(at: index).contains(.quoted), index == verb + 1, roles.contains(.plainReporting) {
            return (.bare, index..<contentEnd(from: index, in: sentence))
        }
        guard !followsQuotedWords(verb, in: sentence) else { return nil }
        if tells, isBareClause(index, of: verb, in: sentence) {
            return (.bare, index..<contentEnd(from: index, in: sentence))
        }
        if let form = otherForm(at: index, of: verb) { return (form, index..<contentEnd(from: index, in: sentence)) }
        return nil
    }

    private func otherForm(at index: Int, of verb: Int) -> Form? {
        let roles = text.roles(at: verb)
        let next = text.roles(at: index)
        if next.contains(.questionWord) { return roles.contains(.weakForm) ? nil : .question }
        if next.contains(.to) { return roles.contains(.promisingVerb) ? .infinitive : nil }
        guard roles.contains(.judgingVerb), roles.isDisjoint(with: [.participle, .plainForm]) else { return nil }
        let opens =
            text[index].mention != nil || !next.isDisjoint(with: [.determiner, .possessivePronoun, .objectPronoun])
        return opens ? .nominal : nil
    }

    /// The item after adverbs, days, and phrases like `in a statement`.
    private func skippingCircumstances(from start: Int, to end: Int) -> Int {
        var index = start
        while index < end {
            let roles = text.roles(at: index)
            if !roles.isDisjoint(with: [.adverb, .time]), roles.isDisjoint(with: [.pronoun, .determiner]) {
                index += 1
            } else if roles.contains(.determiner), index + 1 < end, text.roles(at: index + 1).contains(.time) {
                index += 2
            } else if !roles.isDisjoint(with: [.preposition, .to]), let next = circumstanceEnd(from: index + 1, to: end)
            {
                index = next
            } else {
                return index
            }
        }
        return index
    }

    /// The end of the noun phrase behind a preposition, if `that` or a day comes next.
    private func circumstanceEnd(from start: Int, to end: Int) -> Int? {
        var index = start
        while index < end, index - start < 8 {
            let roles = text.roles(at: index)
            if roles.contains(.that), index > start { return index }
            if !roles.isDisjoint(with: WordRoles.mark.union([.auxiliary, .quoted, .subjectPronoun, .otherVerb])) {
                return nil
            }
            index += 1
        }
        return nil
    }

    private func followsQuotedWords(_ verb: Int, in sentence: Range<Int>) -> Bool {
        var index = verb - 1
        while index >= sentence.lowerBound, text.roles(at: index).contains(.comma) { index -= 1 }
        return index >= sentence.lowerBound && text.roles(at: index).contains(.quoted)
    }

    /// The item after `reporters`, `CNN` or `him`.
    private func hearerEnd(from start: Int, to end: Int) -> Int? {
        guard start < end else { return nil }
        let roles = text.roles(at: start)
        if !roles.isDisjoint(with: [.objectPronoun, .hearers]), text[start].mention == nil { return start + 1 }
        var index = start
        if !roles.isDisjoint(with: [.determiner, .possessivePronoun]) { index += 1 }
        let first = index
        while index < end, index - first < 6, finder.subjects.isNominal(index), !text.roles(at: index).contains(.time) {
            index += 1
        }
        return index > first ? index : nil
    }

    private func isClause(_ start: Int, in sentence: Range<Int>) -> Bool {
        start + Self.fewestWords <= sentence.upperBound
    }

    /// Whether a clause with a subject and a finite verb begins here.
    private func isBareClause(_ start: Int, of verb: Int, in sentence: Range<Int>) -> Bool {
        let roles = text.roles(at: start)
        let isName = text[start].mention != nil
        if roles.contains(.subjectPronoun), !isName { return true }
        guard isName || roles.isDisjoint(with: Self.neverOpensClause) else { return false }
        let isPlain = text.roles(at: verb).contains(.plainReporting)
        guard
            isPlain || isName
                || !roles.isDisjoint(with: [.determiner, .possessivePronoun, .capitalised, .number])
        else { return false }
        let end = min(sentence.upperBound, start + 24)
        var index = start + 1
        while index < end {
            let next = text.roles(at: index)
            if !next.isDisjoint(with: [.stop, .colon, .semicolon, .relative]) { return false }
            if !isPlain, !next.isDisjoint(with: [.comma, .preposition, .to, .that, .conjunction]) { return false }
            if !next.isDisjoint(with: [.auxiliary, .otherVerb]), !next.contains(.possessive) { return true }
            if finder.subjects.isVerb(index), !next.contains(.participle) { return true }
            if isPlain, text.isPast(index) { return true }
            index += 1
        }
        return false
    }

    private static let neverOpensClause: WordRoles = [
        .comma, .colon, .stop, .quoted, .to, .of, .semicolon, .dash, .closingBracket, .openingBracket, .conjunction,
        .otherMark, .relative, .by, .auxiliary, .preposition, .subordinator, .that, .objectPronoun, .otherVerb,
    ]

    /// Where what is told ends: with the sentence, or where another verb of speech takes over.
    private func contentEnd(from start: Int, in sentence: Range<Int>) -> Int {
        var end = min(sentence.upperBound, start + Self.limit)
        while end > start, text.roles(at: end - 1).contains(.stop) { end -= 1 }
        var index = start
        while index < end {
            let roles = text.roles(at: index)
            if roles.contains(.comma), index + 1 < end {
                let next = text.roles(at: index + 1)
                if next.contains(.according) { return index }
                if next.contains(.participle), !next.isDisjoint(with: .speechVerb) { return index }
                if next.contains(.clauseBreak) { return index }
                if next.contains(.conjunction), tellsAgain(from: index + 2, to: end) { return index }
                if finder.subjects.isVerb(index + 1), next.isDisjoint(with: [.plainForm, .participle]) { return index }
            }
            if roles.contains(.semicolon) { return index }
            if roles.contains(.conjunction), index + 1 < end, finder.subjects.isVerb(index + 1),
                text.roles(at: index + 1).isDisjoint(with: [.plainForm, .participle])
            {
                return index > start && text.roles(at: index - 1).contains(.comma) ? index - 1 : index
            }
            index += 1
        }
        return end
    }

    /// Whether another clause with a verb of speech begins: `…, and Hale said …`
    private func tellsAgain(from start: Int, to end: Int) -> Bool {
        (start..<min(end, max(start, start + 7))).contains {
            text.roles(at: $0).contains(.plainReporting) && finder.subjects.isVerb($0)
        }
    }

    // MARK: In front of the verb

    private func trailing(_ verb: Int, in sentence: Range<Int>) -> Finding? {
        let roles = text.roles(at: verb)
        guard roles.contains(.reportingVerb), roles.isDisjoint(with: [.participle, .plainForm]) else { return nil }
        let reach = max(sentence.lowerBound, verb - 30)
        var comma = verb - 1
        while comma >= reach, text.roles(at: comma).isDisjoint(with: [.quoted, .semicolon]) {
            if text.roles(at: comma).contains(.comma), comma > sentence.lowerBound, mayPrecedeSubject(comma, verb),
                let subject = subjectBetween(comma, verb, in: sentence), endsSentence(verb, subject, in: sentence),
                isFullClause(sentence.lowerBound..<comma)
            {
                guard comma - sentence.lowerBound <= Self.limit else { return nil }
                return Finding(
                    form: .trailing, content: sentence.lowerBound..<comma,
                    rest: rest(behind: verb, subject, in: sentence),
                    subject: subject, cue: verb..<verb + 1)
            }
            comma -= 1
        }
        return nil
    }

    /// Whether nothing but circumstances follow a verb and its subject: no further words that could be what was said.
    private func endsSentence(_ verb: Int, _ subject: NounPhrase, in sentence: Range<Int>) -> Bool {
        let next = max(verb + 1, subject.items.upperBound)
        guard next < sentence.upperBound else { return true }
        let roles = text.roles(at: next)
        if roles.contains(.stop) { return true }
        guard !roles.isDisjoint(with: [.comma, .preposition, .time, .adverb]) else { return false }
        return (next..<min(sentence.upperBound, next + 20)).allSatisfy {
            text.roles(at: $0).isDisjoint(with: [.that, .quoted])
        }
    }

    /// The words that go on behind `, she said,`.
    private func rest(behind verb: Int, _ subject: NounPhrase, in sentence: Range<Int>) -> Range<Int>? {
        let comma = max(verb + 1, subject.items.upperBound)
        guard comma + Self.fewestWords < sentence.upperBound, text.roles(at: comma).contains(.comma),
            text.roles(at: comma + 1).isDisjoint(with: [.participle, .clauseBreak, .relative, .time])
        else { return nil }
        return comma + 1..<contentEnd(from: comma + 1, in: sentence)
    }

    /// Whether a sentence begins here with its subject, and has a finite verb.
    private func isFullClause(_ items: Range<Int>) -> Bool {
        guard let first = items.first else { return false }
        let roles = text.roles(at: first)
        guard
            text[first].mention != nil
                || roles.isDisjoint(with: [
                    .preposition, .subordinator, .quoted, .participle, .to, .asWord, .according, .time,
                ])
        else { return false }
        return items.prefix(60).contains {
            !text.roles(at: $0).isDisjoint(with: [.auxiliary, .otherVerb]) && !text.roles(at: $0).contains(.possessive)
        }
    }

    /// Whether no other comma stands between a comma and the verb, or just an apposition does.
    private func mayPrecedeSubject(_ comma: Int, _ verb: Int) -> Bool {
        (comma + 1..<verb).count { text.roles(at: $0).contains(.comma) } <= 2
    }

    /// The subject of a verb when it is all that stands between a comma and the verb, or right behind the verb.
    private func subjectBetween(_ comma: Int, _ verb: Int, in sentence: Range<Int>) -> NounPhrase? {
        if comma == verb - 1 {
            guard verb + 1 < sentence.upperBound,
                text[verb + 1].mention != nil
                    || text.roles(at: verb + 1).isDisjoint(with: [
                        .preposition, .that, .comma, .stop, .to, .quoted, .objectPronoun, .colon, .of, .hearers,
                    ])
            else { return nil }
            return finder.subjects.subject(after: verb, to: sentence.upperBound)
        }
        guard let subject = finder.subjects.subject(before: verb, from: comma + 1),
            subject.items.lowerBound == comma + 1
        else {
            return nil
        }
        return subject
    }

    // MARK: According to

    private func according(at index: Int, in sentence: Range<Int>) -> Finding? {
        guard index + 1 < sentence.upperBound, text.roles(at: index + 1).contains(.to),
            let subject = finder.subjects.subject(after: index + 1, to: sentence.upperBound)
        else { return nil }
        let cue = index..<index + 2
        if index > sentence.lowerBound + Self.fewestWords {
            guard index - sentence.lowerBound <= Self.limit else { return nil }
            let end = text.roles(at: index - 1).contains(.comma) ? index - 1 : index
            return Finding(form: .according, content: sentence.lowerBound..<end, subject: subject, cue: cue)
        }
        var start = subject.items.upperBound
        let limit = min(sentence.upperBound, start + SubjectFinder.reach)
        while start < limit, !text.roles(at: start).contains(.comma) { start += 1 }
        guard start < limit, start + 1 < sentence.upperBound else { return nil }
        return Finding(
            form: .according, content: start + 1..<contentEnd(from: start + 1, in: sentence), subject: subject, cue: cue
        )
    }

    // MARK: What counts

    /// Whether there are words enough, most of them outside quotation marks.
    private func isTold(_ finding: Finding) -> Bool {
        let words = finding.content.reduce(0) { $0 + (text.roles(at: $1).contains(.word) ? 1 : 0) }
        guard words >= Self.fewestWords, let bytes = byteRange(of: finding.content) else { return false }
        let quoted = finding.content.reduce(0) { sum, item in
            sum + (text[item].span.map { text.spans[$0].isSingle ? 0 : text.spans[$0].inner.count } ?? 0)
        }
        return quoted * 2 < bytes.count
    }

    /// The bytes of a range of items, without the commas at its ends.
    func byteRange(of items: Range<Int>) -> Range<Int>? {
        var first = items.lowerBound
        var last = items.upperBound - 1
        while first <= last, !text.roles(at: first).isDisjoint(with: [.comma, .conjunction, .dash]) { first += 1 }
        while last > first, !text.roles(at: last).isDisjoint(with: [.comma, .dash]) { last -= 1 }
        guard first <= last else { return nil }
        return text[first].range.lowerBound..<text[last].range.upperBound
    }
}
