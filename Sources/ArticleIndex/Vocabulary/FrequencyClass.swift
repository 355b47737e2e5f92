/// In how many passages a term stands, to a factor of four: 1 to 3, 4 to 15, 16 to 63, and so on.
package struct FrequencyClass: Sendable, Equatable, Comparable {
    /// 0 to 15: the logarithm of the number of passages to base four, rounded down.
    package let exponent: UInt8

    /// - Parameter passages: counts beyond what the classes reach are in the last one.
    package init(passages: Int) {
        exponent = UInt8(min(15, (Int.bitWidth - 1 - max(passages, 1).leadingZeroBitCount) / 2))
    }

    init(exponent: UInt8) {
        self.exponent = min(exponent, 15)
    }

    /// The fewest passages and the most; the last class has no end.
    package var passages: ClosedRange<Int> {
        let fewest = 1 << (2 * Int(exponent))
        return fewest...(exponent < 15 ? 4 * fewest - 1 : .max)
    }

    package static func < (some: Self, other: Self) -> Bool { some.exponent < other.exponent }
}
