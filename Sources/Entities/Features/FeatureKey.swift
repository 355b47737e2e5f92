/// A hash of what some features of a token follow from: 64 bits, so that two forms are mistaken for each other about never.
struct FeatureKey: Hashable, Sendable {
    private(set) var hash: UInt64

    /// - Parameters:
    ///   - group: which features these are, from 0.
    ///   - value: a first value that they follow from, of 60 bits.
    @inline(__always)
    init(_ group: UInt64, _ value: UInt64) {
        hash = (value << 2 | group) &* 0x9e37_79b9_7f4a_7c15
    }

    /// Takes in another value that they follow from.
    @inline(__always)
    mutating func add(_ value: UInt64) {
        hash = (hash ^ hash >> 29 ^ value) &* 0xff51_afd7_ed55_8ccd
    }
}
