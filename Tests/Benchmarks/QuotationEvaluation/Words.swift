/// Words as they are counted here: runs of letters, digits, apostrophes and hyphens.
enum Words {
    static func count(in bytes: ArraySlice<UInt8>) -> Int {
        String(decoding: bytes, as: UTF8.self).split {
            !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’" || $0 == "-")
        }
        .count
    }

    /// The first and last byte of a range's words: what is compared when spans are.
    static func core(of range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        func isWord(_ byte: UInt8) -> Bool {
            byte >= 0xC3 && byte != 0xE2 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
                || (byte >= 0x30 && byte <= 0x39)
        }
        guard let first = bytes[range].firstIndex(where: isWord), let last = bytes[range].lastIndex(where: isWord)
        else {
            return range
        }
        return first..<last + 1
    }
}
