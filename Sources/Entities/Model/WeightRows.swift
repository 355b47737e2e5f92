import CPrefetch

/// Rows of weights for those buckets that have any.
struct WeightRows: Sendable, Equatable {
    /// The most rows there can be: a row's number has 16 bits.
    static let capacity = Int(UInt16.max)

    /// Of each eight buckets, a bit for those that have a row, and above 16 bits how many rows the buckets before have. They take
    /// 128 KB, so that to find a row, or that there is none, costs little.
    private let groups: [UInt32]
    /// A row for each bucket that has one, in the buckets' order: `SpanLabel.stride` weights, those beyond `SpanLabel.count` zero.
    private let weights: [Int8]

    /// How many rows there are.
    var count: Int { weights.count / SpanLabel.stride }

    /// - Parameters:
    ///   - buckets: those that have a row, ascending, at most `capacity`, each below `FeatureTable.bucketCount`.
    ///   - packed: `SpanLabel.count` weights for each of them, in the same order.
    init(buckets: [Int], packed: [Int8]) {
        precondition(packed.count >= buckets.count * SpanLabel.count)
        var groups = [UInt32](repeating: 0, count: FeatureTable.bucketCount / 8)
        var weights = [Int8](repeating: 0, count: buckets.count * SpanLabel.stride)
        for bucket in buckets { groups[bucket / 8] |= 1 << UInt32(bucket % 8) }
        var rank: UInt32 = 0
        for group in groups.indices {
            let present = groups[group]
            groups[group] |= rank << 16
            rank += UInt32(present.nonzeroBitCount)
        }
        packed.withUnsafeBytes { packed in
            weights.withUnsafeMutableBytes { weights in
                for number in buckets.indices {
                    let row = packed[(number * SpanLabel.count)..<((number + 1) * SpanLabel.count)]
                    UnsafeMutableRawBufferPointer(rebasing: weights[(number * SpanLabel.stride)...]).copyMemory(
                        from: UnsafeRawBufferPointer(rebasing: row))
                }
            }
        }
        self.groups = groups
        self.weights = weights
    }

    /// The buckets that have a row, ascending.
    var buckets: [Int] {
        (0..<FeatureTable.bucketCount).filter { groups[$0 / 8] >> UInt32($0 % 8) & 1 != 0 }
    }

    /// `SpanLabel.count` weights of a bucket that has a row.
    func row(of bucket: Int) -> ArraySlice<Int8> {
        let start = Self.row(of: UInt32(bucket), groups[bucket / 8]) * SpanLabel.stride
        return weights[start..<start + SpanLabel.count]
    }

    @inline(__always)
    private static func row(of bucket: UInt32, _ group: UInt32) -> Int {
        let before = group & (1 &<< (bucket & 7) &- 1)
        // The bits of seven, added up: in fours, then all.
        let pairs = before &- before &>> 1 & 0x55
        let fours = pairs & 0x33 &+ pairs &>> 2 & 0x33
        return Int(group &>> 16 &+ fours & 0xF &+ fours &>> 4)
    }

    /// Finds the rows of some buckets, and asks for them to be fetched from memory: it is there when the next ones are found.
    /// - Parameter buckets: they become the rows' places.
    /// - Returns: how many have a row.
    @inline(__always)
    func locate(_ buckets: UnsafeMutableBufferPointer<UInt32>) -> Int {
        groups.withUnsafeBufferPointer { groups in
            weights.withUnsafeBufferPointer { weights in
                var count = 0
                for index in 0..<buckets.count {
                    let bucket = buckets[index]
                    buckets[count] = bucket
                    count &+= Int(truncatingIfNeeded: groups[Int(bucket &>> 3)] &>> (bucket & 7) & 1)
                }
                guard let start = weights.baseAddress else { return 0 }
                for index in 0..<count {
                    let bucket = buckets[index]
                    let place = Self.row(of: bucket, groups[Int(bucket &>> 3)]) &* SpanLabel.stride
                    prefetch_line(start + place)
                    buckets[index] = UInt32(truncatingIfNeeded: place)
                }
                return count
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
