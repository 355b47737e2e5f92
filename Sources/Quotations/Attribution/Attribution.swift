import Articles

/// What says whose words a quotation holds.
struct Attribution {
    /// How the words and the verb stand to each other.
    enum Rule: String, CaseIterable {
        /// `"…," Hale said.`
        case verbBehind
        /// `Hale said, "…"`: nothing but marks between verb and words.
        case verbInFront
        /// `Hale said the plan was "…"`
        case verbFurtherInFront
        /// `The plan was "…" and would fail, Hale said.`
        case verbFurtherBehind
        /// `according to Hale`
        case according
        /// `Hale explained:` as a paragraph of its own.
        case verbInSentenceBefore
        /// `Ada Hale, minister:`
        case scriptLine
        /// The words follow the speaker's words in the same paragraph.
        case continuation
        /// The words are the paragraph after the speaker's words.
        case nextParagraph
        /// The subject of the sentence before.
        case subjectBefore

        /// The share of right speakers on PolNeAR's training part; see Tests/Benchmarks/Results/quotations.md.
        var confidence: Double {
            switch self {
            case .verbBehind: 0.98
            case .continuation: 0.97
            case .verbFurtherInFront: 0.90
            case .scriptLine: 0.87
            case .verbInFront: 0.86
            case .verbInSentenceBefore: 0.85
            case .according: 0.83
            case .nextParagraph: 0.82
            case .verbFurtherBehind: 0.81
            case .subjectBefore: 0.60
            }
        }
    }

    var rule: Rule
    var subject: NounPhrase
    /// Item indices of the speech verb.
    var cue: Range<Int>?

    var evidence: Quotation.Evidence {
        switch rule {
        case .verbBehind, .verbInFront, .verbFurtherInFront, .verbFurtherBehind, .according, .verbInSentenceBefore:
            .speechVerb
        case .scriptLine: .scriptLine
        case .continuation, .nextParagraph: .continuation
        case .subjectBefore: .carriedOver
        }
    }
}
