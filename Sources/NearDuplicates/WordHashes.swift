/// The hashes of a text's words, one after the other.
///
/// Words are runs of letters and digits; case is put aside in ASCII only. Beyond ASCII, U+0080…00BF and U+2000…203F separate
/// words (quotation marks, dashes, the invisible breaks between ideographs) and everything else belongs to one.
struct WordHashes {
    private let bytes: UnsafePointer<UInt8>
    private let count: Int
    private var index = 0
    private let numbers: UnsafePointer<UInt64>
    private let turned: UnsafePointer<UInt64>

    /// - Parameters:
    ///   - numbers: ``LetterNumbers/numbers``
    ///   - turned: ``LetterNumbers/turned``
    init(
        of bytes: UnsafePointer<UInt8>, count: Int, numbers: UnsafePointer<UInt64>, turned: UnsafePointer<UInt64>
    ) {
        self.bytes = bytes
        self.count = count
        self.numbers = numbers
        self.turned = turned
    }

    /// The next one; 0 behind the last word.
    @inline(__always)
    mutating func next() -> UInt64 {
        while index < count {
            let word = word()
            if word != 0 { return (word ^ word &>> 32) &* 0x9FB2_1C65_1E98_DF25 }
        }
        return 0
    }

    /// Reads a word and what separates it from the next one; 0 where there is no word.
    @inline(__always)
    private mutating func word() -> UInt64 {
        var word: UInt64 = 0
        while index &+ 8 <= count {
            let eight = UInt64(littleEndian: UnsafeRawPointer(bytes + index).loadUnaligned(as: UInt64.self))
            let length = Self.lettersAtStart(of: eight)
            if length == 8 {
                word = LetterNumbers.rotated(word, letters: 8) ^ hash(eight | Self.all(0x20))
                index &+= 8
                continue
            }
            if length > 0 {
                // The letters go to the end of the eight, where what is not there counts nothing.
                let letters = (eight | Self.all(0x20)) &<< UInt64(truncatingIfNeeded: 64 &- 8 &* length)
                word = LetterNumbers.rotated(word, letters: length) ^ hash(letters)
                index &+= length
            }
            if bytes[index] < 0x80 {
                index &+= 1
                return word
            }
            let read = wide(from: index, after: word)
            (index, word) = (read.end, read.word)
            if !read.goesOn { return word }
        }
        let read = wide(from: index, after: word)
        index = read.end
        return read.word
    }

    /// Reads on in a word, byte by byte, up to ASCII with eight bytes to come.
    @inline(never)
    private func wide(from start: Int, after word: UInt64) -> (end: Int, word: UInt64, goesOn: Bool) {
        var (index, word) = (start, word)
        while index < count {
            let byte = bytes[index]
            var number = numbers[Int(byte)]
            if number == 0 {
                guard byte == 0xE2, index &+ 1 < count, bytes[index &+ 1] != 0x80 else {
                    return (index &+ (byte < 0x80 ? 1 : byte == 0xC2 ? 2 : 3), word, false)
                }
                number = LetterNumbers.wideLead
            }
            word = LetterNumbers.rotated(word, letters: 1) ^ number
            index &+= 1
            if index &+ 8 <= count, bytes[index] < 0x80 { return (index, word, true) }
        }
        return (index, word, false)
    }

    /// - Parameter letters: eight of ASCII in small letters, or fewer with zeros before them.
    @inline(__always)
    private func hash(_ letters: UInt64) -> UInt64 {
        var hash: UInt64 = 0
        for place in 0..<8 {
            hash ^= turned[place &* 128 &+ Int(truncatingIfNeeded: letters &>> UInt64(8 &* place) & 0x7F)]
        }
        return hash
    }

    /// How many of eight bytes are letters and digits of ASCII before the first one that is not.
    @inline(__always)
    private static func lettersAtStart(of eight: UInt64) -> Int {
        // Bytes beyond ASCII disturb those after them only.
        let small = eight | all(0x20)
        let letters = (small &+ all(0x80 - 0x61)) & ~(small &+ all(0x80 - 0x7B))
        let digits = (eight &+ all(0x80 - 0x30)) & ~(eight &+ all(0x80 - 0x3A))
        return (~((letters | digits) & ~eight) & all(0x80)).trailingZeroBitCount / 8
    }

    @inline(__always)
    private static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
