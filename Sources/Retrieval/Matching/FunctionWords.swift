package import QueryLanguage

/// Words that say how a sentence is built rather than what it is about.
///
/// They are looked for like any other word, and weigh less in ranking: in a question in plain language they are most of the words.
package enum FunctionWords {
    /// - Parameters:
    ///   - word: folded as the tokenizer does.
    ///   - stemmer: whose language the word is of; only English words are known.
    static func contains(_ word: String, stemmer: String) -> Bool {
        stemmer == "english" && isEnglish(word)
    }

    /// Comparisons, which need nothing made before the first one: most processes ask of two or three words.
    private static func isEnglish(_ word: String) -> Bool {
        switch word {
        case "a", "about", "after", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be", "because",
            "been", "before", "being", "between", "both", "but", "by", "can", "could", "did", "do", "does", "doing",
            "during", "each", "either", "for", "from", "further", "had", "has", "have", "having", "he", "her", "here",
            "hers", "him", "his", "how", "i", "if", "in", "into", "is", "it", "its", "itself", "me", "might", "more",
            "most", "must", "my", "no", "nor", "not", "of", "off", "on", "once", "one", "only", "or", "other", "our",
            "out", "over", "own", "please", "shall", "she", "should", "so", "some", "such", "than", "that", "the",
            "their", "them", "then", "there", "these", "they", "this", "those", "through", "to", "too", "under",
            "until", "up", "upon", "us", "was", "we", "were", "what", "when", "where", "whether", "which", "while",
            "who", "whom", "whose", "why", "will", "with", "within", "without", "would", "you", "your", "yours":
            true
        // What the tokenizer leaves of contractions and possessives.
        case "ain", "aren", "couldn", "d", "didn", "doesn", "don", "hadn", "hasn", "haven", "isn", "ll", "m", "mustn",
            "needn", "re", "s", "shouldn", "t", "ve", "wasn", "weren", "won", "wouldn":
            true
        default:
            false
        }
    }

    /// Whether a query is a bare word that says little: not in capitals, which may be a name ("WHO", "US").
    package static func isOne(_ query: Query, stemmer: String) -> Bool {
        guard case .term(let term) = query, term.form == .stemmed else { return false }
        // In a question stands "which," as well.
        let word = String(term.text.trimmingSigns)
        guard word.utf8.count < 2 || word != word.uppercased() else { return false }
        return contains(word.lowercased(), stemmer: stemmer)
    }
}
