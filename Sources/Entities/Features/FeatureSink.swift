/// Takes hashed features: a multiply and a shift each.
struct FeatureSink {
    let buckets: UnsafeMutablePointer<UInt32>
    var count = 0

    @inline(__always)
    mutating func add(_ template: UInt32, _ value: UInt32) {
        let product = (UInt64(template) << 32 | UInt64(value)) &* 0x9e37_79b9_7f4a_7c15
        let mixed = (product ^ product >> 32) &* 0xff51_afd7_ed55_8ccd
        buckets[count] = UInt32(truncatingIfNeeded: mixed >> UInt64(64 - FeatureTable.bucketBits))
        count += 1
    }

    @inline(__always)
    mutating func add(_ template: UInt32, _ one: UInt32, _ other: UInt32) {
        add(template, FeatureTable.mix(one, other))
    }
}
