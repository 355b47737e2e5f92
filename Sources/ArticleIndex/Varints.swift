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
        for number in numbers {
            var value = UInt64(bitPattern: Int64(number))
            guard value >= 0x80 else {
                bytes.append(UInt8(value))
                continue
            }
            var reversed: [UInt8] = []
            if value >> 56 != 0 {
                reversed.append(UInt8(truncatingIfNeeded: value))
                value >>= 8
                for _ in 0..<8 {
                    reversed.append(UInt8(value & 0x7F) | 0x80)
                    value >>= 7
                }
            } else {
                while value > 0 {
                    reversed.append(UInt8(value & 0x7F) | (reversed.isEmpty ? 0 : 0x80))
                    value >>= 7
                }
            }
            bytes += reversed.reversed()
        }
        return bytes
    }
}
