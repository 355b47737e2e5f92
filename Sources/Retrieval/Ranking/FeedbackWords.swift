import ArticleIndex
import TextAnalysis

/// The words that the best passages of an answer share: pseudo-relevance feedback with a relevance model
/// (Lavrenko and Croft, "Relevance based language models", 2001).
///
/// A word is as likely as it is in the passages on average, better ones counting for more. The words that are likely and that few
/// passages of the index have are taken, if they stand in two passages at least.
struct FeedbackWords {
    let snapshot: IndexSnapshot
    let tokenizer: Tokenizer
    let scorer: BM25

    /// Passages that are looked at, each of another article.
    static let passages = 10
    /// Words that are taken.
    static let limit = 10

    /// - Parameters:
    ///   - best: the best passage of each of the best articles.
    ///   - weight: what the words weigh together; a word that stands in the query once weighs 1.
    func words(_ best: [ScoredPassage], weight: Double) throws -> [WordClass] {
        let stemmer = try Stemmer(language: snapshot.settings.stemmer)
        let sum = best.reduce(0) { $0 + $1.score }
        var likely: [String: (share: Double, passages: Int)] = [:]
        for found in best {
            guard let passage = try snapshot.passage(Int(found.passage)) else { continue }
            let tokens = tokenizer.tokens(of: passage.text).map(\.term)
            var counts: [String: Int] = [:]
            for term in tokens
            where term.utf8.count > 1 && !FunctionWords.contains(term, stemmer: snapshot.settings.stemmer) {
                counts[stemmer.stem(term), default: 0] += 1
            }
            for (stem, count) in counts {
                let known = likely[stem] ?? (0, 0)
                let share = found.score / sum * Double(count) / Double(tokens.count)
                likely[stem] = (known.share + share, known.passages + 1)
            }
        }
        var words: [(word: WordClass, share: Double, worth: Double)] = []
        for (stem, found) in likely where found.passages > 1 {
            let terms = try snapshot.terms(stem: stem)
            guard !terms.isEmpty else { continue }
            let word = WordClass(
                word: stem, terms: terms.map(\.term).sorted(), passages: terms.reduce(0) { $0 + $1.passages })
            words.append(
                (word, found.share, found.share * scorer.inverseDocumentFrequency(of: word.passages)))
        }
        words.sort { ($1.worth, $0.word.word) < ($0.worth, $1.word.word) }
        let taken = words.prefix(Self.limit)
        let all = taken.reduce(0) { $0 + $1.share }
        return taken.map { found in
            var word = found.word
            word.factor = weight * found.share / all
            return word
        }
    }
}
