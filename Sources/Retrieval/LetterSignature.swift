/// Which letters a word has: words few slips apart differ in few of them.
struct LetterSignature {
    private var bits: UInt32 = 0
    private var isASCII = true

    init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            bits |= 1 << UInt32(byte & 31)
            isASCII = isASCII && byte < 0x80
        }
    }

    /// Whether the words can be so few slips apart; true where that is not known. A slip takes one letter away, brings
    /// another, or both.
    func mayBeWithin(_ slips: Int, of other: LetterSignature) -> Bool {
        guard isASCII, other.isASCII else { return true }
        return (bits & ~other.bits).nonzeroBitCount <= slips && (other.bits & ~bits).nonzeroBitCount <= slips
    }
}
