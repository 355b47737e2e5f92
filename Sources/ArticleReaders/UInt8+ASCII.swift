extension UInt8 {
    var isASCIIDigit: Bool { self &- 0x30 < 10 }
    var isASCIIUpper: Bool { self &- 0x41 < 26 }
    var isASCIILower: Bool { self &- 0x61 < 26 }
    var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
    var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
    /// ASCII's punctuation and symbols: what Markdown lets a backslash escape.
    var isASCIIPunctuation: Bool { self > 0x20 && self < 0x7F && !isASCIIAlphanumeric }
    /// Space or tab.
    var isBlank: Bool { self == 0x20 || self == 0x09 }
    /// Space, tab, line feed, vertical tab, form feed or carriage return.
    var isASCIISpace: Bool { self == 0x20 || self &- 0x09 < 5 }
    /// Of a hexadecimal digit.
    var hexadecimalValue: UInt8? {
        if isASCIIDigit { return self - 0x30 }
        let letter = asciiLowercased
        return (0x61...0x66).contains(letter) ? letter - 0x57 : nil
    }
    var asciiLowercased: UInt8 { isASCIIUpper ? self | 0x20 : self }
}

extension Collection where Element == UInt8, SubSequence == ArraySlice<UInt8> {
    /// Without white space at either end.
    var trimmed: ArraySlice<UInt8> {
        var slice = self[startIndex..<endIndex]
        while let first = slice.first, first.isASCIISpace { slice.removeFirst() }
        while let last = slice.last, last.isASCIISpace { slice.removeLast() }
        return slice
    }
}

extension Sequence<UInt8> {
    /// Whether it begins with these ASCII letters, in any case.
    func starts(withASCII word: StaticString) -> Bool {
        var iterator = makeIterator()
        return word.withUTF8Buffer { expected in
            expected.allSatisfy { iterator.next()?.asciiLowercased == $0 }
        }
    }
}

extension String {
    /// The text of a slice, with U+FFFD for what is not UTF-8.
    init(_ bytes: ArraySlice<UInt8>) {
        self.init(decoding: bytes, as: UTF8.self)
    }
}

extension StringProtocol {
    /// Its first bytes. A slice of `utf8` is copied byte by byte; this is not.
    func utf8Prefix(_ count: Int) -> [UInt8] {
        utf8.withContiguousStorageIfAvailable { Array($0.prefix(count)) } ?? Array(utf8.prefix(count))
    }
}
