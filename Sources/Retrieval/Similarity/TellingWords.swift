import ArticleIndex
package import QueryLanguage
import TextAnalysis

/// The words that tell an article from others: those that it has often and few passages have, by tf · idf.
///
/// As Lucene's MoreLikeThis has it
/// (https://lucene.apache.org/core/9_0_0/queries/org/apache/lucene/queries/mlt/MoreLikeThis.html), with the forms of a word
/// counted together, and a word of the headline as often again.
package struct TellingWords {
    /// A word and what it is worth.
    private struct Word {
        /// The form that the article has most often.
        var text: String
        var occurrences: Int
        /// How many passages, or articles, it was counted in.
        var places: Int
        var worth: Double
    }

    /// How common words are.
    package enum Counts {
        /// The most passages that any form of a stem stands in.
        case passages((_ stem: String) throws -> Int)
        /// How many articles of a collection have each of some stems.
        case articles((_ stems: [String]) throws -> [Int])
    }

    /// How many words stand for an article.
    private static let limit = 20
    /// Tokens of an article that are looked at.
    private static let tokenLimit = 20_000

    /// Words that other articles have too, the most telling first.
    private let words: [Word]
    /// What they were counted in.
    private let unit: String

    /// - Parameters:
    ///   - texts: the article's passages.
    ///   - copies: how many articles have much the same text, itself among them: their words are its own.
    init(
        headline: String, texts: [String], copies: Int, tokenizer: Tokenizer, stemmer language: String, scorer: BM25,
        counts: Counts
    ) throws {
        let stemmer = try Stemmer(language: language)
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
        let all = forms.keys.sorted()
        let found: [Int]
        switch counts {
        case .passages(let count):
            found = try all.map(count)
            unit = "passages"
        case .articles(let count):
            found = try count(all)
            own = forms.mapValues { _ in 1 }
            unit = "articles"
        }
        var words: [Word] = []
        for (stem, places) in zip(all, found) {
            // What stands nowhere else finds nothing, and what stands everywhere tells nothing.
            guard places > own[stem, default: 0] * copies, places * 2 < scorer.passages, let forms = forms[stem],
                let form = forms.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key
            else { continue }
            let occurrences = forms.values.reduce(0, +)
            words.append(
                Word(
                    text: form, occurrences: occurrences, places: places,
                    worth: Double(occurrences) * scorer.inverseDocumentFrequency(of: places)))
        }
        words.sort { ($1.worth, $0.text) < ($0.worth, $1.text) }
        self.words = Array(words.prefix(Self.limit))
    }

    /// What finds articles that have them; nil where there are none.
    package var query: Query? {
        let terms = words.map { Query.term(Term($0.text)) }
        return terms.count > 1 ? .any(terms) : terms.first
    }

    /// The words, each with its worth.
    package var explanation: Explanation {
        Explanation(
            "looked for by the words that tell it from others, with tf · idf",
            parts: words.map {
                Explanation(
                    "\($0.text): \($0.occurrences == 1 ? "once" : "\($0.occurrences) times"), in up to \($0.places) \(unit)",
                    value: $0.worth)
            })
    }
}
