import QueryLanguage

/// Words that stand side by side: a single word, a phrase, or the parts the tokenizer makes of `well-known`.
struct WordPattern: Sendable, Equatable {
    /// One or more.
    var words: [WordClass]
    var place: Term.Place

    /// Whether each word is one term and no other.
    var isExactPhrase: Bool { words.allSatisfy { $0.terms.count == 1 } }
}
