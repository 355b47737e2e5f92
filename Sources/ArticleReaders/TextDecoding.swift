import TextAnalysis

/// A text file's bytes as a string.
///
/// - A byte order mark says what the file is: UTF-8, or UTF-16 in either order; it is dropped.
/// - Else it is UTF-8, if it is valid UTF-8.
/// - Else it is UTF-8 with broken places when it has more complete multi-byte sequences than broken ones (a file cut
///   in the middle of a character, one damaged byte): each broken place becomes U+FFFD.
/// - Else it is Windows-1252, whose lone bytes above 127 are what breaks the file as UTF-8. The five bytes that
///   encoding leaves undefined become U+FFFD.
///
/// Line ends come out as line feeds.
package enum TextDecoding {
    /// - Throws: ``ReadingError/binary(offset:)`` at a NUL.
    package static func text(from bytes: [UInt8]) throws(ReadingError) -> String {
        if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes, highByteFirst: false) }
        if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes, highByteFirst: true) }
        if let offset = bytes.span.firstIndex(of: 0, from: 0, to: bytes.count) { throw .binary(offset: offset) }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        if let text = String(validating: body, as: UTF8.self) { return withLineFeeds(text) }
        let counts = sequenceCounts(in: body)
        if body.startIndex > 0 || counts.complete > counts.broken { return withLineFeeds(String(body)) }
        return withLineFeeds(windows1252(body))
    }

    /// How many multi-byte sequences are whole, and at how many places a decoder would put U+FFFD.
    private static func sequenceCounts(in bytes: ArraySlice<UInt8>) -> (complete: Int, broken: Int) {
        var complete = 0
        var broken = 0
        var parser = Unicode.UTF8.ForwardParser()
        var input = bytes.makeIterator()
        while true {
            switch parser.parseScalar(from: &input) {
            case .valid(let scalar): if scalar.count > 1 { complete += 1 }
            case .error: broken += 1
            case .emptyInput: return (complete, broken)
            }
        }
    }

    private static func utf16(_ bytes: [UInt8], highByteFirst: Bool) throws(ReadingError) -> String {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for offset in stride(from: 2, to: bytes.count - 1, by: 2) {
            let first = UInt16(bytes[offset])
            let second = UInt16(bytes[offset + 1])
            let unit = highByteFirst ? first << 8 | second : second << 8 | first
            if unit == 0 { throw .binary(offset: offset) }
            units.append(unit)
        }
        if !bytes.count.isMultiple(of: 2) { units.append(0xFFFD) }
        return withLineFeeds(String(decoding: units, as: UTF16.self))
    }

    private static func windows1252(_ bytes: ArraySlice<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            text.append(Windows1252.scalar(of: byte))
        }
        return String(text)
    }

    private static func withLineFeeds(_ text: String) -> String {
        let carriageReturn = UInt8(ascii: "\r")
        var text = text
        let holdsAny = text.withUTF8 { $0.span.firstIndex(of: carriageReturn, from: 0, to: $0.count) != nil }
        guard holdsAny else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte == carriageReturn {
                bytes.append(UInt8(ascii: "\n"))
            } else if byte != UInt8(ascii: "\n") || previous != carriageReturn {
                bytes.append(byte)
            }
            previous = byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
