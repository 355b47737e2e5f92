import Articles

/// Finds the tokens that may be inside a name. All others are outside, and need no features.
///
/// In a run of tokens beside capitals and digits, outside are commas and the like, words in small letters other than those that names
/// are held together by, and what no name begins or ends with where it stands at the edge.
struct StretchFinder {
    let text: ClassifiedTokens
    /// Dates, sums and measures in text order, without overlap.
    let measures: UnsafeBufferPointer<TypedSpan>
    private var measure: Int
    /// One for each token.
    private let isOutside: UnsafeMutableBufferPointer<Bool>
    /// From the last to the first.
    private var found: [Range<Int>] = []

    private init(
        text: ClassifiedTokens, measures: UnsafeBufferPointer<TypedSpan>, isOutside: UnsafeMutableBufferPointer<Bool>
    ) {
        self.text = text
        self.measures = measures
        self.isOutside = isOutside
        measure = measures.count
        isOutside.initialize(repeating: true)
    }

    /// The stretches of tokens that may be inside a name, in text order; each is within one run, and no two touch in one.
    static func stretches(
        of text: ClassifiedTokens, runs: [Range<Int>], measures: [TypedSpan]
    ) -> [Range<Int>] {
        measures.withUnsafeBufferPointer { measures in
            withUnsafeTemporaryAllocation(of: Bool.self, capacity: text.count) { isOutside in
                var finder = StretchFinder(text: text, measures: measures, isOutside: isOutside)
                finder.found.reserveCapacity(runs.count)
                for run in runs.reversed() {
                    finder.markEnds(in: run)
                    finder.markBeginnings(in: run)
                    finder.collect(in: run)
                }
                finder.found.reverse()
                return finder.found
            }
        }
    }

    private mutating func markEnds(in run: Range<Int>) {
        var index = run.upperBound
        while index > run.lowerBound {
            index -= 1
            let note = text.notes[index]
            switch note.mark {
            case .comma, .stop, .colon, .openingBracket, .closingBracket: continue
            default: break
            }
            let endsHere = isOutside(after: index)
            if endsHere, let tokens = measureTokens(endingAt: index),
                tokens.lowerBound >= run.lowerBound, !mayJoin(tokens.lowerBound - 1)
            {
                index = tokens.lowerBound
                continue
            }
            let traits = text.tokens[index].traits
            if traits.contains(.smallLetters) {
                let staysOutside = endsHere || !note.has([.connector, .innerWord, .innerArticle, .particle])
                isOutside[index] = staysOutside && !isBesideMark(index)
            } else if endsHere, note.isMark || traits.contains(.clitic) {
                continue
            } else {
                isOutside[index] = endsHere && traits.contains(.number) && !mayJoin(index - 1)
            }
        }
    }

    /// No name begins with a mark, a possessive, or most small words; an ordinary word that begins a sentence is none alone.
    private func markBeginnings(in run: Range<Int>) {
        for index in run where !isOutside[index] {
            guard index == 0 || isOutside[index - 1] || text.notes[index].beginsSentence else { continue }
            let token = text.tokens[index]
            if token.traits.contains(.smallLetters) {
                isOutside[index] = text.notes[index].has(.innerWord) && !isBesideMark(index)
            } else if text.notes[index].isMark || token.traits.contains(.clitic) {
                isOutside[index] = true
            } else if token.traits.contains(.capitalised), text.notes[index].startsSentence,
                !token.traits.contains(.allCapitals), text.notes[index].has(.ordinary),
                !text.notes[index].has(Self.evidence), isOutside(after: index)
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
        let classes = text.notes[first].classes
        if stretch.count > 1 {
            guard classes.contains(.phraseStart), text.notes[first].isName, text.notes[stretch.upperBound - 1].isName,
                let phrase = Lexicon.shared.longestPhrase(in: text.tokens, at: first)
            else { return false }
            return phrase.end == stretch.upperBound && phrase.classes.entityType == .place
        }
        guard text.notes[first].isName else { return text.tokens[first].traits.contains(.capitalised) }
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
        guard before >= 0, !text.notes[before + 1].beginsSentence else { return false }
        let traits = text.tokens[before].traits
        if !traits.isDisjoint(with: [.capitalised, .number]) { return true }
        return text.tokens[before].key == CueKeys.of && before > 0 && text.notes[before - 1].isName
    }

    private func isOutside(after index: Int) -> Bool {
        index + 1 == text.count || isOutside[index + 1] || text.notes[index + 1].beginsSentence
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
}
