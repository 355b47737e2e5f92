import ArticleIndex
import PostingLists

/// Passages of a union whose scores are not yet complete, in ascending order.
final class UnionCandidates {
    private let passages: UnsafeMutablePointer<UInt32>
    private let scores: UnsafeMutablePointer<Double>
    private let frequencies: UnsafeMutablePointer<UInt32>
    private(set) var count = 0

    init() {
        let capacity = Int(ScoreWindow.size)
        passages = .allocate(capacity: capacity)
        scores = .allocate(capacity: capacity)
        frequencies = .allocate(capacity: capacity)
    }

    deinit {
        passages.deallocate()
        scores.deallocate()
        frequencies.deallocate()
    }

    /// Adds a passage; as many fit as a window has.
    @inline(__always)
    func append(_ passage: UInt32, score: Double) {
        (passages + count).initialize(to: passage)
        (scores + count).initialize(to: score)
        count += 1
    }

    /// Adds what a word scores in each of the passages, and drops those that cannot score more than `threshold` any more.
    ///
    /// - Parameter rest: the most that the words not yet looked at score together.
    func add(_ word: RankedWord, rest: Double, threshold: Double, _ context: EvaluationContext) throws {
        drop(below: threshold - rest) { word.bound(at: $0) }
        guard count > 0 else { return }
        try word.cursor.countOccurrences(
            in: UnsafeBufferPointer(start: passages, count: count), into: frequencies)
        let (norms, lengths, weight) = (context.norms, context.directory.lengths, word.weight)
        for index in 0..<count where frequencies[index] > 0 {
            let frequency = Double(frequencies[index])
            scores[index] += weight * (frequency / (frequency + norms[Int(lengths[Int(passages[index])])]))
        }
    }

    /// Keeps the passages whose score with `bound` is above `score`.
    private func drop(below score: Double, _ bound: (UInt32) -> Double) {
        var kept = 0
        for index in 0..<count where scores[index] + bound(passages[index]) > score {
            passages[kept] = passages[index]
            scores[kept] = scores[index]
            kept += 1
        }
        count = kept
    }

    /// Inserts all passages that are good enough, and begins anew.
    func insert(into top: inout TopPassages) {
        for index in 0..<count where scores[index] > top.threshold {
            top.insert(ScoredPassage(passage: passages[index], score: scores[index]))
        }
        removeAll()
    }

    func removeAll() {
        count = 0
    }
}
