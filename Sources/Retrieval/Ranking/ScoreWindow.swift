/// Scores of the passages in a run of passages, while they are added up.
final class ScoreWindow {
    /// How many passages there are room for.
    static let size: UInt32 = 4096

    /// One for each passage; 0 where the bit is clear.
    let scores: UnsafeMutablePointer<Double>
    /// A bit for each passage that has a score.
    let filled: UnsafeMutablePointer<UInt64>

    init() {
        scores = .allocate(capacity: Int(Self.size))
        scores.initialize(repeating: 0, count: Int(Self.size))
        filled = .allocate(capacity: Int(Self.size) / 64)
        filled.initialize(repeating: 0, count: Int(Self.size) / 64)
    }

    deinit {
        scores.deallocate()
        filled.deallocate()
    }

    /// Calls `body` with each place that has a score, in order, and clears it.
    @inline(__always)
    func takeEach(_ body: (Int, Double) throws -> Void) rethrows {
        for word in 0..<Int(Self.size) / 64 {
            var bits = filled[word]
            guard bits != 0 else { continue }
            filled[word] = 0
            while bits != 0 {
                let slot = word &<< 6 &+ bits.trailingZeroBitCount
                bits &= bits &- 1
                let score = scores[slot]
                scores[slot] = 0
                try body(slot, score)
            }
        }
    }
}
