import Articles

/// Finds the tokens that may be inside a name. All others are outside, and need no features.
///
/// In a run of tokens beside capitals and digits, outside are commas and the like, words in small letters other than those that names
/// are held together by, and what no name begins or ends with where it stands at the edge.
struct StretchFinder {
    let text: ClassifiedTokens
    let beginsSentence: [Bool]
    /// Dates, sums and measures in text order, without overlap.
    let measures: [TypedSpan]
    private var measure: Int
    private var isOutside: [Bool]
    private var found: [Range<Int>] = []
    private let connectors = FeatureTable.connectors
    private let innerWords = StretchFinder.innerWords
    private let articles = StretchFinder.articles

    init(text: ClassifiedTokens, beginsSentence: [Bool], measures: [TypedSpan]) {
        self.text = text
        self.beginsSentence = beginsSentence
        self.measures = measures
        measure = measures.count
        isOutside = [Bool](repeating: true, count: text.count)
    }

    /// The stretches of tokens that may be inside a name, in text order; each is within one run, and no two touch in one.
    static func stretches(
        of text: ClassifiedTokens, runs: [Range<Int>], beginsSentence: [Bool], measures: [TypedSpan]
    ) -> [Range<Int>] {
        var finder = StretchFinder(text: text, beginsSentence: beginsSentence, measures: measures)
        for run in runs.reversed() {
            finder.markMarks(in: run)
            finder.markEnds(in: run)
            finder.markBeginnings(in: run)
            finder.collect(in: run)
        }
        return finder.found.reversed()
    }

    private mutating func markMarks(in run: Range<Int>) {
        for index in run {
            switch text.marks[index] {
            case .comma, .stop, .colon, .openingBracket, .closingBracket: break
            case .hyphen, .ampersand, .quote, .slash, .other, .none: isOutside[index] = false
            }
        }
    }

    private mutating func markEnds(in run: Range<Int>) {
        var index = run.upperBound
        while index > run.lowerBound {
            index -= 1
            guard !isOutside[index] else { continue }
            let endsHere = isOutside(after: index)
            if endsHere, let tokens = measureTokens(endingAt: index),
                tokens.lowerBound >= run.lowerBound, !mayJoin(tokens.lowerBound - 1)
            {
                for token in tokens { isOutside[token] = true }
                index = tokens.lowerBound
                continue
            }
            let traits = text.tokens[index].traits
            if traits.contains(.smallLetters) {
                isOutside[index] = isOutsideWord(index, endsHere: endsHere)
            } else if endsHere {
                if text.marks[index] != .none || traits.contains(.clitic) {
                    isOutside[index] = true
                } else if traits.contains(.number), !mayJoin(index - 1) {
                    isOutside[index] = true
                }
            }
        }
    }

    /// Whether a word in small letters is outside.
    private func isOutsideWord(_ index: Int, endsHere: Bool) -> Bool {
        let key = text.tokens[index].key
        guard !isBesideMark(index) else { return false }
        let isInner =
            innerWords.contains(key) || connectors.contains(key) || articles.contains(key)
            || text.classes[index].contains(.particle)
        return endsHere || !isInner
    }

    /// No name begins with a mark, a possessive, or most small words; an ordinary word that begins a sentence is none alone.
    private mutating func markBeginnings(in run: Range<Int>) {
        for index in run where !isOutside[index] {
            guard index == 0 || isOutside[index - 1] || beginsSentence[index] else { continue }
            let token = text.tokens[index]
            if token.traits.contains(.smallLetters) {
                isOutside[index] = !isBesideMark(index) && innerWords.contains(token.key)
            } else if text.marks[index] != .none || token.traits.contains(.clitic) {
                isOutside[index] = true
            } else if token.traits.contains(.capitalised), text.startsSentence[index],
                !token.traits.contains(.allCapitals), text.classes[index].contains(.ordinary),
                text.classes[index].isDisjoint(with: Self.evidence), isOutside(after: index)
            {
                isOutside[index] = true
            }
        }
    }

    private mutating func collect(in run: Range<Int>) {
        var end = run.upperBound
        while end > run.lowerBound {
            guard !isOutside[end - 1] else {
                end -= 1
                continue
            }
            var start = end - 1
            while start > run.lowerBound, !isOutside[start - 1] { start -= 1 }
            if !isKnown(start..<end) { found.append(start..<end) }
            end = start
        }
    }

    /// Whether ``NameGuards`` knows what a stretch is, whatever its labels.
    private func isKnown(_ stretch: Range<Int>) -> Bool {
        let first = stretch.lowerBound
        let classes = text.classes[first]
        if stretch.count > 1 {
            guard classes.contains(.phraseStart), text.isName[first], text.isName[stretch.upperBound - 1],
                let phrase = Lexicon.shared.longestPhrase(in: text.tokens, at: first)
            else { return false }
            return phrase.end == stretch.upperBound && phrase.classes.entityType == .place
        }
        guard text.isName[first] else { return text.tokens[first].traits.contains(.capitalised) }
        return !classes.isDisjoint(with: [.country, .nationality])
            && classes.isDisjoint(with: [.firstName, .surname, .knownPerson])
            && text.mark(at: first - 1) != .hyphen
    }

    private mutating func measureTokens(endingAt index: Int) -> Range<Int>? {
        while measure > 0, measures[measure - 1].tokens.lowerBound > index { measure -= 1 }
        guard measure > 0, measures[measure - 1].tokens.upperBound == index + 1 else { return nil }
        return measures[measure - 1].tokens
    }

    /// Whether a number or a date may belong to a name with the token in front of it: "Boeing 747", "Group of 7".
    private func mayJoin(_ before: Int) -> Bool {
        guard before >= 0, !beginsSentence[before + 1] else { return false }
        let traits = text.tokens[before].traits
        if !traits.isDisjoint(with: [.capitalised, .number]) { return true }
        return text.tokens[before].key == CueKeys.of && before > 0 && text.isName[before - 1]
    }

    private func isOutside(after index: Int) -> Bool {
        index + 1 == text.count || isOutside[index + 1] || beginsSentence[index + 1]
    }

    /// "Anglo-french", "Johnson & johnson".
    private func isBesideMark(_ index: Int) -> Bool {
        let before = text.mark(at: index - 1)
        return text.mark(at: index + 1) == .hyphen || before == .hyphen || before == .ampersand
    }

    /// What makes an ordinary word one that may be a name.
    private static let evidence: WordClasses = [
        .firstName, .surname, .knownPerson, .country, .city, .region, .nationality, .organisation, .event,
    ]
    /// Words in small letters that stand inside names, and begin none.
    private static let innerWords = KeySet(
        [
            "against", "all", "and", "as", "at", "by", "for", "from", "in", "its", "of", "on", "or", "to", "under",
            "with", "without",
        ].map(TokenKey.key))
    /// Others that stand inside names.
    private static let articles = KeySet(["a", "an", "new"].map(TokenKey.key))
}
