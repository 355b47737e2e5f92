/// SQLite's variable-length integers: big-endian, seven bits a byte, the ninth byte whole.
package enum Varint {
    /// Reads the integer at `offset` and moves `offset` behind it; nil, with `offset` unmoved, when it does not end before `limit`.
    ///
    /// - Precondition: `0 <= offset` and `limit <= bytes.count`.
    @inline(__always)
    package static func read(_ bytes: UnsafeRawBufferPointer, _ offset: inout Int, limit: Int) -> UInt64? {
        guard offset < limit else { return nil }
        let first = bytes[offset]
        if first < 0x80 {
            offset &+= 1
            return UInt64(first)
        }
        return readLong(bytes, &offset, limit: limit)
    }

    /// Reads an integer that must be at most `maximum`; nil when it is not, or does not end before `limit`.
    @inline(__always)
    static func read(
        _ bytes: UnsafeRawBufferPointer, _ offset: inout Int, limit: Int, maximum: Int
    ) -> Int? {
        var next = offset
        guard let value = read(bytes, &next, limit: limit), value <= UInt64(maximum) else { return nil }
        offset = next
        return Int(value)
    }

    private static func readLong(
        _ bytes: UnsafeRawBufferPointer, _ offset: inout Int, limit: Int
    ) -> UInt64? {
        var value: UInt64 = 0
        var index = offset
        let eighth = min(limit, offset + 8)
        while index < eighth {
            let byte = bytes[index]
            index += 1
            value = value << 7 | UInt64(byte & 0x7f)
            if byte < 0x80 {
                offset = index
                return value
            }
        }
        guard index == offset + 8, index < limit else { return nil }
        value = value << 8 | UInt64(bytes[index])
        offset = index + 1
        return value
    }

    /// Appends an integer.
    @inline(__always)
    package static func append(_ value: UInt64, to bytes: inout [UInt8]) {
        if value < 0x80 {
            bytes.append(UInt8(value))
        } else if value < 0x4000 {
            bytes.append(UInt8(value >> 7) | 0x80)
            bytes.append(UInt8(value & 0x7f))
        } else {
            appendLong(value, to: &bytes)
        }
    }

    /// Writes an integer, of nine bytes at most, and moves behind it.
    @inline(__always)
    static func write(_ value: UInt64, to bytes: inout UnsafeMutablePointer<UInt8>) {
        if value < 0x80 {
            bytes[0] = UInt8(truncatingIfNeeded: value)
            bytes += 1
        } else if value < 0x4000 {
            bytes[0] = UInt8(truncatingIfNeeded: value >> 7) | 0x80
            bytes[1] = UInt8(truncatingIfNeeded: value & 0x7f)
            bytes += 2
        } else {
            writeLong(value, to: &bytes)
        }
    }

    private static func writeLong(_ value: UInt64, to bytes: inout UnsafeMutablePointer<UInt8>) {
        let isLongest = value >> 56 != 0
        var shift = isLongest ? 57 : (63 - value.leadingZeroBitCount) / 7 * 7
        while shift > 1 {
            bytes[0] = UInt8(truncatingIfNeeded: value >> UInt64(shift)) | 0x80
            bytes += 1
            shift -= 7
        }
        bytes[0] = UInt8(truncatingIfNeeded: isLongest ? value : value & 0x7f)
        bytes += 1
    }

    private static func appendLong(_ value: UInt64, to bytes: inout [UInt8]) {
        guard value >> 56 == 0 else {
            for shift in stride(from: 57, through: 8, by: -7) {
                bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift)) | 0x80)
            }
            bytes.append(UInt8(truncatingIfNeeded: value))
            return
        }
        var shift = (63 - value.leadingZeroBitCount) / 7 * 7
        while shift > 0 {
            bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(shift)) | 0x80)
            shift -= 7
        }
        bytes.append(UInt8(value & 0x7f))
    }
}
