#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How good the answers to one query, or to several on average, are; each from 0 to 1.
struct Measures: Equatable {
    /// Normalized discounted cumulative gain of the first ten.
    ///
    /// Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques", 2002, with the grade as the gain and
    /// log2(rank + 1) as the discount, as in trec_eval's `ndcg_cut_10`.
    var gain = 0.0
    /// The share of the relevant documents that is among the first hundred.
    var recall = 0.0
    /// One through the rank of the first relevant document, 0 where it is not among the first ten.
    var reciprocalRank = 0.0

    /// How many documents of an answer are looked at.
    static let depth = 100

    init() {}

    /// - Parameters:
    ///   - ranking: documents, best first; one that comes again does not count again.
    ///   - grades: by document; 0 and less is not relevant.
    init(_ ranking: [String], grades: [String: Int]) {
        var seen: Set<String> = []
        let found = ranking.filter { seen.insert($0).inserted }.map { max(grades[$0] ?? 0, 0) }
        let relevant = grades.values.filter { $0 > 0 }.sorted(by: >)
        let ideal = Self.cumulatedGain(relevant)
        gain = ideal > 0 ? Self.cumulatedGain(found) / ideal : 0
        recall =
            relevant.isEmpty ? 0 : Double(found.prefix(Self.depth).count { $0 > 0 }) / Double(relevant.count)
        reciprocalRank = found.prefix(10).firstIndex { $0 > 0 }.map { 1 / Double($0 + 1) } ?? 0
    }

    private static func cumulatedGain(_ grades: [Int]) -> Double {
        grades.prefix(10).enumerated().reduce(0) { $0 + Double($1.element) / log2(Double($1.offset + 2)) }
    }

    /// The mean of several; zeroes where there are none.
    init(meanOf all: [Measures]) {
        guard !all.isEmpty else { return }
        let count = Double(all.count)
        gain = all.reduce(0) { $0 + $1.gain } / count
        recall = all.reduce(0) { $0 + $1.recall } / count
        reciprocalRank = all.reduce(0) { $0 + $1.reciprocalRank } / count
    }
}
