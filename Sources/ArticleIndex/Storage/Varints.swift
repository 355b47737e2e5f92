import PostingLists

/// SQLite's variable-length integers, as FTS5 packs them into its small records.
enum Varints {
    /// The numbers of a record that holds nothing else: seven bits a byte, high ones first, the ninth byte whole.
    static func decode(_ bytes: UnsafeRawBufferPointer) -> [Int] {
        var numbers: [Int] = []
        var value: UInt64 = 0
        var length = 0
        for byte in bytes {
            length += 1
            if length == 9 {
                value = value << 8 | UInt64(byte)
            } else {
                value = value << 7 | UInt64(byte & 0x7F)
                if byte >= 0x80 { continue }
            }
            numbers.append(Int(truncatingIfNeeded: value))
            value = 0
            length = 0
        }
        return numbers
    }

    /// The record of some numbers, as ``decode(_:)`` reads it.
    static func encode(_ numbers: [Int]) -> [UInt8] {
        var bytes: [UInt8] = []
        for number in numbers { Varint.append(UInt64(bitPattern: Int64(number)), to: &bytes) }
        return bytes
    }
}
