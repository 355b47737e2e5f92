import ArticleIndex
import QueryLanguage
import TextAnalysis

/// The words that tell an article from others: those that it has often and few passages have, by tf · idf.
///
/// As Lucene's MoreLikeThis has it
/// (https://lucene.apache.org/core/9_0_0/queries/org/apache/lucene/queries/mlt/MoreLikeThis.html), with the forms of a word
/// counted together, and a word of the headline as often again.
struct TellingWords {
    /// A word and what it is worth.
    struct Word {
        /// The form that the article has most often.
        var text: String
        var occurrences: Int
        /// The most passages that any of its forms stands in.
        var passages: Int
        var worth: Double
    }

    /// How many words stand for an article.
    static let limit = 20
    /// Tokens of an article that are looked at.
    private static let tokenLimit = 20_000

    let snapshot: IndexSnapshot
    let tokenizer: Tokenizer
    let scorer: BM25

    /// The words that other articles have too, the most telling first.
    /// - Parameters:
    ///   - texts: the article's passages.
    ///   - copies: how many articles have much the same text, itself among them: their words are its own.
    func words(headline: String, texts: [String], copies: Int) throws -> [Word] {
        let stemmer = try Stemmer(language: snapshot.settings.stemmer)
        var forms: [String: [String: Int]] = [:]
        var own: [String: Int] = [:]
        var remaining = Self.tokenLimit
        var stems: Set<String> = []
        for (index, text) in ([headline] + texts).enumerated() {
            // The headline belongs to the first passage.
            if index > 1 { stems.removeAll() }
            for token in tokenizer.tokens(of: text).prefix(remaining) where token.term.utf8.count > 1 {
                let stem = stemmer.stem(token.term)
                forms[stem, default: [:]][token.term, default: 0] += 1
                stems.insert(stem)
                remaining -= 1
            }
            if index > 0 { for stem in stems { own[stem, default: 0] += 1 } }
        }
        var words: [Word] = []
        for (stem, forms) in forms {
            let passages = try snapshot.terms(stem: stem).map(\.passages).max() ?? 0
            // What stands nowhere else finds nothing, and what stands everywhere tells nothing.
            guard passages > own[stem, default: 0] * copies, passages * 2 < scorer.passages,
                let form = forms.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key
            else { continue }
            let occurrences = forms.values.reduce(0, +)
            words.append(
                Word(
                    text: form, occurrences: occurrences, passages: passages,
                    worth: Double(occurrences) * scorer.inverseDocumentFrequency(of: passages)))
        }
        words.sort { ($1.worth, $0.text) < ($0.worth, $1.text) }
        return Array(words.prefix(Self.limit))
    }
}
