import ArticleIndex
import TextAnalysis

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Finds the words of the index that someone who wrote another one may have meant.
///
/// Of what is near enough, the frequent word is the likelier one: the logarithm of the number of its passages counts for it,
/// each slip against it (a noisy channel, Kernighan, Church and Gale, 1990). The first letter is seldom wrong: where it is one
/// of two slips, they count as three.
final class SpellingSuggester {
    private let snapshot: IndexSnapshot
    private let stemmer: Stemmer

    /// What a slip costs, as much as a word being twenty times less frequent.
    private static let slipCost = 3.0

    /// A word that may be meant, and between which bounds its score is.
    private struct Candidate {
        var term: String
        var cost: Double
        var greatest: Double
    }

    init(_ snapshot: IndexSnapshot) throws {
        self.snapshot = snapshot
        stemmer = try Stemmer(language: snapshot.settings.stemmer)
    }

    /// - Parameter word: as the tokenizer cut it.
    /// - Returns: the likeliest word that is at most one or two slips away, two only from four letters on; or nil.
    func suggestion(for word: String) throws -> String? {
        var best: (term: String, score: Double)?
        for candidate in try candidates(for: word) {
            // The others are no better either.
            if let best, candidate.greatest < best.score { break }
            guard let found = try snapshot.term(candidate.term, stem: stemmer.stem(candidate.term)) else { continue }
            let score = log(Double(max(found.passages, 1))) - candidate.cost
            if score > best?.score ?? -.infinity { best = (candidate.term, score) }
        }
        return best?.term
    }

    /// The words among which the likeliest is, those that may be likeliest first.
    private func candidates(for word: String) throws -> [Candidate] {
        let letters = word.unicodeScalars.count
        guard letters > 2, word.unicodeScalars.contains(where: \.properties.isAlphabetic) else { return [] }
        var candidates: [Candidate] = []
        var floor = -Double.infinity
        try snapshot.forEachTerm(within: letters > 3 ? 2 : 1, of: word) { term, slips, frequency in
            guard slips > 0 else { return }
            let counted = slips == 2 && term.first != word.utf8.first ? 3 : slips
            let cost = Self.slipCost * Double(counted)
            let greatest = log(Double(frequency.passages.upperBound)) - cost
            guard greatest >= floor else { return }
            floor = max(floor, log(Double(frequency.passages.lowerBound)) - cost)
            candidates.append(
                Candidate(term: String(decoding: term, as: UTF8.self), cost: cost, greatest: greatest))
        }
        return candidates.filter { $0.greatest >= floor }.sorted { ($1.greatest, $0.term) < ($0.greatest, $1.term) }
    }
}
