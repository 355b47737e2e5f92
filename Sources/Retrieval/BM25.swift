#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Okapi BM25 as Lucene computes it: idf · f · (k1 + 1) / (f + k1 · (1 − b + b · length / average length)) with
/// idf = ln(1 + (N − n + 0.5) / (n + 0.5)), which never goes negative.
///
/// Source: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009; the idf is that of
/// Lucene's BM25Similarity.
struct BM25: Sendable {
    let k1: Double
    let b: Double
    /// Passages in the index.
    let passages: Int
    /// Tokens in a passage, on average.
    let averageLength: Double

    init(k1: Double, b: Double, passages: Int, averageLength: Double) {
        self.k1 = k1
        self.b = b
        self.passages = passages
        self.averageLength = max(averageLength, 1)
    }

    /// - Parameter count: passages that have the term.
    func inverseDocumentFrequency(of count: Int) -> Double {
        let count = Double(min(count, passages))
        return log(1 + (Double(passages) - count + 0.5) / (count + 0.5))
    }

    /// The part that depends on the passage; to be multiplied with the inverse document frequency.
    /// - Parameters:
    ///   - frequency: occurrences of the term in the passage.
    ///   - length: tokens in the passage.
    @inline(__always)
    func saturation(frequency: UInt32, length: Int) -> Double {
        let frequency = Double(frequency)
        return frequency * (k1 + 1) / (frequency + k1 * (1 - b + b * Double(length) / averageLength))
    }
}
