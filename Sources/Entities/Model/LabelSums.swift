/// Sums of weights, one for each label.
struct LabelSums: Sendable, Equatable {
    var low = SIMD8<Int16>()
    var middle = SIMD8<Int16>()
    var high = SIMD8<Int16>()

    @inline(__always)
    static func += (sums: inout Self, more: Self) {
        sums.low &+= more.low
        sums.middle &+= more.middle
        sums.high &+= more.high
    }

    /// - Parameter scores: room for `SpanLabel.count` of them.
    @inline(__always)
    func write(to scores: UnsafeMutablePointer<Int32>) {
        for lane in 0..<8 {
            scores[lane] = Int32(low[lane])
            scores[8 + lane] = Int32(middle[lane])
            if 16 + lane < SpanLabel.count { scores[16 + lane] = Int32(high[lane]) }
        }
    }
}
