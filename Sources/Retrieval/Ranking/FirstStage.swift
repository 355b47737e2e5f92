/// A ranking that is asked for its best passages several times, and made anew only where more of them are wanted than before.
final class FirstStage {
    private let rank: (Int) throws -> [ScoredPassage]
    private var known: [ScoredPassage] = []
    private var limit = 0

    /// - Parameter rank: gives so many passages, best first.
    init(_ rank: @escaping (Int) throws -> [ScoredPassage]) {
        self.rank = rank
    }

    /// So many passages, best first; fewer where there are no more.
    func best(_ wanted: Int) throws -> [ScoredPassage] {
        if wanted > limit, known.count == limit {
            known = try rank(wanted)
            limit = wanted
        }
        return Array(known.prefix(wanted))
    }
}
