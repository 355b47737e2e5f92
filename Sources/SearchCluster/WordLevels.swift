import ArticleIndex

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// An article's words by how much they weigh in its best passage, so that an engine that knows whole articles only ranks them as
/// their passages are ranked.
///
/// Passages are scored by BM25, the sum of idf · impact over a query's words. The impact, f / (f + norm), is known when an article
/// is written; its greatest over the passages is cut into levels, and each level is a field that holds its words once. In a query
/// a field counts as the impact that its level stands for, and the engine multiplies with the idf. For one word the sum is
/// the score of the best passage; for several it is no less than that, and the same where one passage is the best for all.
package struct WordLevels {
    package static let count = 16
    /// By level, the lowest first, the tokens of the article's words and stems.
    package private(set) var levels = [[String]](repeating: [], count: count)
    /// A token for each passage that has it beyond the first.
    package private(set) var further: [String] = []

    /// Passages are cut to about this many tokens. The archive's own average is not known when an article is written, and
    /// a few tokens change no level.
    private static let passageLength = 120.0
    /// The lowest level holds occurrences up to ``step`` times this share of the norm.
    private static let lowest = 0.5
    private static let step = 1.3

    /// The impact that a level stands for, the geometric middle of what it holds, in thousandths.
    package static func worth(_ level: Int) -> Int {
        let ratio = lowest * pow(step, Double(level) + 0.5)
        return Int((1000 * ratio / (1 + ratio)).rounded())
    }

    /// - Parameter ratio: occurrences to norm.
    private static func level(_ ratio: Double) -> Int {
        min(max(Int((log(ratio / lowest) / log(step)).rounded(.down)), 0), count - 1)
    }

    /// - Parameter passages: their words; the headline counts as part of the first.
    package init(headline: [String], passages: [[String]], tokens: ClusterTokens) {
        let settings = IndexSettings()
        let impact = TermImpact(k1: settings.k1, b: settings.b, averageLength: Self.passageLength)
        var stems: [String: String] = [:]
        func stem(_ word: String) -> String {
            if let known = stems[word] { return known }
            let stem = tokens.stem(word)
            stems[word] = stem
            return stem
        }
        var best: [String: (ratio: Double, passages: Int)] = [:]
        func take(_ counts: [String: Int], as kind: ClusterTokens.Kind, length: Int) {
            let norm = impact.norm(length: length)
            for (word, count) in counts {
                let token = ClusterTokens.spelled(word, as: kind)
                let known = best[token] ?? (0, 0)
                best[token] = (max(known.ratio, Double(count) / norm), known.passages + 1)
            }
        }
        for (number, passage) in passages.enumerated() {
            let title = number == 0 ? headline : []
            let length = title.count + passage.count
            let words = Self.counts(title + passage)
            take(words, as: .word, length: length)
            take(Self.stemmed(words, stem), as: .stem, length: length)
            take(Self.stemmed(Self.counts(title), stem), as: .headlineStem, length: length)
        }
        // Sorted: the same article always gives the same row.
        for (token, found) in best.sorted(by: { $0.key < $1.key }) {
            levels[Self.level(found.ratio)].append(token)
            for _ in 1..<found.passages { further.append(token) }
        }
    }

    private static func counts(_ words: [String]) -> [String: Int] {
        words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    private static func stemmed(_ words: [String: Int], _ stem: (String) -> String) -> [String: Int] {
        words.reduce(into: [:]) { $0[stem($1.key), default: 0] += $1.value }
    }
}
