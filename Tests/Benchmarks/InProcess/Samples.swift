/// What was measured of one query on one engine.
struct Samples {
    /// Wall time of each run in microseconds.
    var times: [Double] = []
    /// Passages in the answer.
    var hits = 0

    /// Microseconds, to a tenth.
    var median: Double {
        let sorted = times.sorted()
        guard let low = sorted.dropLast(sorted.count / 2).last, let high = sorted.dropFirst(sorted.count / 2).first
        else { return .nan }
        return ((low + high) * 5).rounded() / 10
    }
}
