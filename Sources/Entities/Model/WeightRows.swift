/// Rows of weights for those buckets that have any.
struct WeightRows: Sendable, Equatable {
    /// The most rows there can be: a row's number has 16 bits.
    static let capacity = Int(UInt16.max)

    /// The number of each bucket's row; row 0 is all zeros and stands for none.
    private let rows: [UInt16]
    /// `SpanLabel.stride` weights a row, those beyond `SpanLabel.count` zero.
    private let weights: [Int8]

    /// Rows, the empty one not counted.
    var count: Int { weights.count / SpanLabel.stride - 1 }

    /// - Parameters:
    ///   - buckets: those that have a row, at most `capacity`, each below `FeatureTable.bucketCount`.
    ///   - packed: `SpanLabel.count` weights for each of them, in the same order.
    init(buckets: [Int], packed: [Int8]) {
        var rows = [UInt16](repeating: 0, count: FeatureTable.bucketCount)
        var weights = [Int8](repeating: 0, count: (buckets.count + 1) * SpanLabel.stride)
        precondition(packed.count >= buckets.count * SpanLabel.count)
        packed.withUnsafeBytes { packed in
            weights.withUnsafeMutableBytes { weights in
                for (number, bucket) in buckets.enumerated() {
                    rows[bucket] = UInt16(number + 1)
                    let row = packed[(number * SpanLabel.count)..<((number + 1) * SpanLabel.count)]
                    UnsafeMutableRawBufferPointer(rebasing: weights[((number + 1) * SpanLabel.stride)...]).copyMemory(
                        from: UnsafeRawBufferPointer(rebasing: row))
                }
            }
        }
        self.rows = rows
        self.weights = weights
    }

    /// The buckets that have a row, ascending.
    var buckets: [Int] { rows.indices.filter { rows[$0] != 0 } }

    /// `SpanLabel.count` weights of a bucket that has a row.
    func row(of bucket: Int) -> ArraySlice<Int8> {
        let start = Int(rows[bucket]) * SpanLabel.stride
        return weights[start..<start + SpanLabel.count]
    }

    /// Adds up the rows of some buckets.
    /// - Parameters:
    ///   - buckets: at most `FeatureTable.capacity`, so that a sum of weights fits 16 bits.
    ///   - scores: `SpanLabel.count` sums are written here.
    @inline(__always)
    func sum(_ buckets: UnsafeBufferPointer<UInt32>, into scores: UnsafeMutablePointer<Int32>) {
        weights.withUnsafeBytes { weights in
            rows.withUnsafeBufferPointer { rows in
                var low = SIMD8<Int16>()
                var middle = SIMD8<Int16>()
                var high = SIMD8<Int16>()
                for bucket in buckets {
                    let offset = Int(rows[Int(bucket)]) &* SpanLabel.stride
                    low &+= Self.eight(weights, offset)
                    middle &+= Self.eight(weights, offset &+ 8)
                    high &+= Self.eight(weights, offset &+ 16)
                }
                for lane in 0..<8 {
                    scores[lane] = Int32(low[lane])
                    scores[8 + lane] = Int32(middle[lane])
                    if 16 + lane < SpanLabel.count { scores[16 + lane] = Int32(high[lane]) }
                }
            }
        }
    }

    @inline(__always)
    private static func eight(_ weights: UnsafeRawBufferPointer, _ offset: Int) -> SIMD8<Int16> {
        SIMD8(truncatingIfNeeded: weights.loadUnaligned(fromByteOffset: offset, as: SIMD8<Int8>.self))
    }
}
