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
/// The words that begin with the same letter are looked through; those that begin otherwise only so far as one slip at the
/// beginning explains it. Of what is near enough, the frequent word is the likelier one: the logarithm of the number of its
/// passages counts for it, each slip against it (a noisy channel, Kernighan, Church and Gale, 1990).
final class SpellingSuggester {
    private let snapshot: IndexSnapshot
    private let stemmer: Stemmer

    /// What a slip costs, as much as a word being twenty times less frequent.
    private static let slipCost = 3.0

    init(_ snapshot: IndexSnapshot) throws {
        self.snapshot = snapshot
        stemmer = try Stemmer(language: snapshot.settings.stemmer)
    }

    /// - Parameter word: as the tokenizer cut it.
    /// - Returns: the likeliest word that is at most one or two slips away, two only from four letters on; or nil.
    func suggestion(for word: String) throws -> String? {
        let letters = word.unicodeScalars.count
        guard letters > 2, word.unicodeScalars.contains(where: \.properties.isAlphabetic) else { return nil }
        let distance = EditDistance(from: word, limit: letters > 3 ? 2 : 1)
        let signature = LetterSignature(word.utf8)
        let (length, slack) = (word.utf8.count, 4 * distance.limit)
        var best: (term: String, score: Double)?

        func consider(_ term: String) throws {
            guard term != word, let slips = distance.distance(to: term) else { return }
            guard let found = try snapshot.term(term, stem: stemmer.stem(term)) else { return }
            let score = log(Double(max(found.passages, 1))) - Self.slipCost * Double(slips)
            if score > best?.score ?? -.infinity { best = (term, score) }
        }

        guard let first = word.unicodeScalars.first else { return nil }
        try snapshot.forEachTerm(beginningWith: String(first)) { bytes in
            guard abs(bytes.count - length) <= slack,
                signature.mayBeWithin(distance.limit, of: LetterSignature(bytes))
            else { return }
            try consider(String(decoding: bytes, as: UTF8.self))
        }
        for other in Self.otherBeginnings(of: word) { try consider(other) }
        return best?.term
    }

    /// The words that one slip at the first letter makes of this one.
    private static func otherBeginnings(of word: String) -> [String] {
        let scalars = Array(word.unicodeScalars)
        var results: [String] = []
        func add(_ scalars: [Unicode.Scalar]) {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            results.append(String(text))
        }
        add(Array(scalars.dropFirst()))
        add([scalars[1], scalars[0]] + scalars.dropFirst(2))
        for letter in "abcdefghijklmnopqrstuvwxyz".unicodeScalars {
            add([letter] + scalars.dropFirst())
            add([letter] + scalars)
        }
        return results
    }
}
