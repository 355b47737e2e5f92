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

    /// Takes both apart without a branch for each of their bytes: in a list whose gaps go around 128, no processor
    /// foresees how many they have.
    ///
    /// - Parameter word: the entry's first eight bytes, the first one lowest.
    /// - Returns: nil when one of the numbers is longer than usual.
    @inline(__always)
    init?(_ word: UInt64) {
        let ends = ~word & 0x8080_8080_8080_8080
        if ends & 0x8080 == 0x8080 {
            delta = word & 0x7f
            deltaSize = 1
            length = Int(truncatingIfNeeded: (word &>> 9) & 0x3f)
            lengthSize = 1
            return
        }
        let rest = ends & (ends &- 1)
        guard rest != 0 else { return nil }
        let first = UInt64(truncatingIfNeeded: ends.trailingZeroBitCount) &+ 1
        let both = UInt64(truncatingIfNeeded: rest.trailingZeroBitCount) &+ 1
        let second = both &- first
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
