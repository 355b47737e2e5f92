/// The part of BM25 that a passage decides: how much an occurrence count weighs in a passage of some length.
///
/// impact = f / (f + k1 · (1 − b + b · length / average length)), between 0 and 1. A term's score is this times
/// idf · (k1 + 1).
package struct TermImpact: Sendable {
    package let k1: Double
    package let b: Double
    /// Tokens in a passage, on average; 1 at least.
    package let averageLength: Double

    package init(k1: Double, b: Double, averageLength: Double) {
        self.k1 = k1
        self.b = b
        self.averageLength = max(averageLength, 1)
    }

    /// What is added to the frequency below the fraction bar.
    /// - Parameter length: tokens in the passage.
    @inline(__always)
    package func norm(length: Int) -> Double {
        k1 * (1 - b + b * Double(length) / averageLength)
    }

    /// - Parameters:
    ///   - frequency: occurrences in the passage.
    ///   - length: tokens in the passage.
    @inline(__always)
    package func impact(frequency: UInt32, length: Int) -> Double {
        Double(frequency) / (Double(frequency) + norm(length: length))
    }
}
