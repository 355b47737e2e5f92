import CPrefetch

/// Rows of weights for those buckets that have any.
struct WeightRows: Sendable, Equatable {
    /// The most rows there can be: a row's number has 16 bits.
    static let capacity = Int(UInt16.max)

    /// The number of each bucket's row, from 1; zero for those that have none. They take 512 KB, and are asked for once a feature.
    private let numbers: [UInt16]
    /// A row of zeros, and one for each bucket that has any, in the buckets' order: `SpanLabel.stride` weights, those beyond
    /// `SpanLabel.count` zero.
    private let weights: [Int8]

    /// How many rows there are.
    var count: Int { weights.count / SpanLabel.stride - 1 }

    /// - Parameters:
    ///   - buckets: those that have a row, ascending, at most `capacity`, each below `FeatureTable.bucketCount`.
    ///   - packed: `SpanLabel.count` weights for each of them, in the same order.
    init(buckets: [Int], packed: [Int8]) {
        precondition(packed.count >= buckets.count * SpanLabel.count)
        var numbers = [UInt16](repeating: 0, count: FeatureTable.bucketCount)
        var weights = [Int8](repeating: 0, count: (buckets.count + 1) * SpanLabel.stride)
        packed.withUnsafeBytes { packed in
            weights.withUnsafeMutableBytes { weights in
                for (number, bucket) in buckets.enumerated() {
                    numbers[bucket] = UInt16(number + 1)
                    let row = packed[(number * SpanLabel.count)..<((number + 1) * SpanLabel.count)]
                    UnsafeMutableRawBufferPointer(rebasing: weights[((number + 1) * SpanLabel.stride)...]).copyMemory(
                        from: UnsafeRawBufferPointer(rebasing: row))
                }
            }
        }
        self.numbers = numbers
        self.weights = weights
    }

    /// The buckets that have a row, ascending.
    var buckets: [Int] { numbers.indices.filter { numbers[$0] != 0 } }

    /// `SpanLabel.count` weights of a bucket.
    func row(of bucket: Int) -> ArraySlice<Int8> {
        let start = Int(numbers[bucket]) * SpanLabel.stride
        return weights[start..<start + SpanLabel.count]
    }

    /// Asks for what tells some buckets' rows to be fetched from memory.
    @inline(__always)
    func prefetch(_ buckets: UnsafeMutableBufferPointer<UInt32>) {
        numbers.withUnsafeBufferPointer { numbers in
            guard let start = numbers.baseAddress else { return }
            for bucket in buckets { prefetch_line(start + Int(bucket)) }
        }
    }

    /// Finds the rows of some buckets, and asks for them to be fetched from memory: it is there when the next ones are found.
    /// - Parameter buckets: they become the rows' places.
    @inline(__always)
    func locate(_ buckets: UnsafeMutableBufferPointer<UInt32>) {
        numbers.withUnsafeBufferPointer { numbers in
            weights.withUnsafeBufferPointer { weights in
                guard let start = weights.baseAddress else { return }
                for index in 0..<buckets.count {
                    let place = Int(numbers[Int(buckets[index])]) &* SpanLabel.stride
                    prefetch_line(start + place)
                    buckets[index] = UInt32(truncatingIfNeeded: place)
                }
            }
        }
    }

    /// Adds up rows.
    /// - Parameters:
    ///   - places: what ``locate(_:)`` has made, of at most `FeatureTable.capacity` buckets, so that a sum of weights fits 16 bits.
    ///   - scores: `SpanLabel.count` sums are written here.
    @inline(__always)
    func sum(_ places: UnsafeBufferPointer<UInt32>, into scores: UnsafeMutablePointer<Int32>) {
        weights.withUnsafeBytes { weights in
            var low = SIMD8<Int16>()
            var middle = SIMD8<Int16>()
            var high = SIMD8<Int16>()
            for place in places {
                let offset = Int(place)
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

    /// Adds up what rows have for a token that stands alone.
    /// - Parameters:
    ///   - places: as for ``sum(_:into:)``.
    ///   - scores: `SpanLabel.aloneCount` sums are written here.
    @inline(__always)
    func sumAlone(_ places: UnsafeBufferPointer<UInt32>, into scores: UnsafeMutablePointer<Int32>) {
        weights.withUnsafeBytes { weights in
            var low = SIMD8<Int16>()
            for place in places { low &+= Self.eight(weights, Int(place)) }
            for lane in 0..<SpanLabel.aloneCount { scores[lane] = Int32(low[lane]) }
        }
    }

    @inline(__always)
    private static func eight(_ weights: UnsafeRawBufferPointer, _ offset: Int) -> SIMD8<Int16> {
        SIMD8(truncatingIfNeeded: weights.loadUnaligned(fromByteOffset: offset, as: SIMD8<Int8>.self))
    }
}
