/// The two numbers that a doclist entry of the usual size begins with: the difference to the row number before, and the
/// position list's length doubled, with the delete flag in the lowest bit.
struct EntryHead {
    /// What is to be added to the row number before; below 2²⁸.
    let delta: UInt64
    /// Bytes the difference takes.
    let deltaSize: Int
    /// Bytes of the position list; below 2¹³.
    let length: Int
    /// Bytes the length takes.
    let lengthSize: Int

    /// Takes both apart without a branch for each of their bytes, but for a byte each, as in long lists: where gaps go around
    /// 128, no processor foresees how many there are. Where the next entry begins is known after few steps.
    ///
    /// - Parameter word: the entry's first eight bytes, the first one lowest.
    /// - Returns: nil when one of the numbers is longer than usual.
    @inline(__always)
    init?(_ word: UInt64) {
        if word & 0x8080 == 0 {
            delta = word & 0x7f
            deltaSize = 1
            length = Int(truncatingIfNeeded: (word &>> 9) & 0x3f)
            lengthSize = 1
            return
        }
        let second = (word &>> 7) & 1
        let bits = 8 &* (1 &+ second &+ (second & (word &>> 15)))
        let size = word &>> bits
        guard word & 0x80_8080 != 0x80_8080, size & 0x80 == 0 else {
            guard let long = EntryHead(long: word) else { return nil }
            self = long
            return
        }
        let big = word.byteSwapped &>> (64 &- bits)
        delta = big & 0x7f | (big & 0x7f00) &>> 1 | (big & 0x7f_0000) &>> 2
        deltaSize = Int(truncatingIfNeeded: bits &>> 3)
        length = Int(truncatingIfNeeded: (size &>> 1) & 0x3f)
        lengthSize = 1
    }

    /// The same for differences of four bytes and lengths of two.
    @inline(never)
    private init?(long word: UInt64) {
        let ends = ~word & 0x8080_8080_8080_8080
        let rest = ends & (ends &- 1)
        guard rest != 0 else { return nil }
        let first = UInt64(truncatingIfNeeded: ends.trailingZeroBitCount) &+ 1
        let second = UInt64(truncatingIfNeeded: rest.trailingZeroBitCount) &+ 1 &- first
        guard first <= 32, second <= 16 else { return nil }
        let bigEndian = word.byteSwapped
        let high = bigEndian &>> (64 &- first)
        let low = (bigEndian &<< first) &>> (64 &- second)
        delta = high & 0x7f | (high & 0x7f00) &>> 1 | (high & 0x7f_0000) &>> 2 | (high & 0x7f00_0000) &>> 3
        length = Int(truncatingIfNeeded: (low & 0x7f | (low & 0x7f00) &>> 1) &>> 1)
        deltaSize = Int(truncatingIfNeeded: first &>> 3)
        lengthSize = Int(truncatingIfNeeded: second &>> 3)
    }
}
