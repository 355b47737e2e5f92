#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reading scalars out of UTF-8 bytes. The bytes come from a `String`, so they are well formed; a sequence that the
/// span cuts short yields U+FFFD.
extension Span<UInt8> {
    /// The scalar value that starts at `index`, and its length in bytes.
    func scalar(at index: Int) -> (value: UInt32, length: Int) {
        let lead = self[index]
        if lead < 0x80 { return (UInt32(lead), 1) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard index + length <= count else { return (0xFFFD, count - index) }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for offset in 1..<length {
            value = value << 6 | UInt32(self[index + offset] & 0x3F)
        }
        return (value, length)
    }

    /// The scalar value that ends just before `index`, and its length in bytes; nil at the start.
    func scalar(before index: Int) -> (value: UInt32, length: Int)? {
        guard index > 0 else { return nil }
        var start = index - 1
        while start > 0, index - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
        return (scalar(at: start).value, index - start)
    }

    /// The greatest scalar boundary that is not after `index`.
    func scalarBoundary(notAfter index: Int) -> Int {
        guard index < count else { return count }
        var boundary = index
        while boundary > 0, self[boundary] & 0xC0 == 0x80 { boundary -= 1 }
        return boundary
    }

    /// The first line feed in a range, or the range's end.
    func lineEnd(from start: Int, to end: Int) -> Int {
        firstIndex(of: UInt8(ascii: "\n"), from: start, to: end) ?? end
    }

    /// The first place of a byte in a range.
    package func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int? {
        extracting(start..<end).withUnsafeBytes { range in
            guard let base = range.baseAddress, let found = memchr(base, Int32(byte), range.count) else { return nil }
            return start + (UnsafeRawPointer(found) - base)
        }
    }

    /// The first byte in a range that is not ASCII, or the range's end.
    package func firstWide(from start: Int, to end: Int) -> Int {
        var index = start
        while index + 32 <= end {
            let front = EightBytes(self, at: index).wide | EightBytes(self, at: index + 8).wide
            let back = EightBytes(self, at: index + 16).wide | EightBytes(self, at: index + 24).wide
            if front | back != 0 { break }
            index += 32
        }
        while index + 8 <= end {
            let wide = EightBytes(self, at: index).wide
            if wide != 0 { return index + EightBytes.first(wide) }
            index += 8
        }
        while index < end, self[index] < 0x80 { index += 1 }
        return index
    }

    /// The first byte in a range that is not ASCII or one of three that are, or the range's end.
    package func firstWide(or one: UInt8, _ two: UInt8, _ three: UInt8, from start: Int, to end: Int) -> Int {
        var index = start
        while index + 8 <= end {
            let eight = EightBytes(self, at: index)
            let found = eight.wide | eight.are(one) | eight.are(two) | eight.are(three)
            if found != 0 { return index + EightBytes.first(found) }
            index += 8
        }
        while index < end, self[index] < 0x80, self[index] != one, self[index] != two, self[index] != three {
            index += 1
        }
        return index
    }

    /// The first byte in a range that is no tab, or the range's end.
    func indentEnd(from start: Int, to end: Int) -> Int {
        var index = start
        while index < end, self[index] == UInt8(ascii: "\t") { index += 1 }
        return index
    }

    /// Whether `bytes` stand at `index`.
    func holds(_ bytes: StaticString, at index: Int) -> Bool {
        let length = bytes.utf8CodeUnitCount
        guard index >= 0, index + length <= count else { return false }
        return bytes.withUTF8Buffer { expected in
            for offset in 0..<length where self[index + offset] != expected[offset] { return false }
            return true
        }
    }
}

extension UInt8 {
    var isASCIILowercase: Bool { self &- 0x61 < 26 }
    var isASCIIUppercase: Bool { self &- 0x41 < 26 }
    var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
    var isASCIIDigit: Bool { self &- 0x30 < 10 }
    var isBlankOrNewline: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }
}
