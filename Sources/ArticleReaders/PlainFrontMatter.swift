/// Front matter that needs no YAML parser: lines of a key and a value each, which mean to YAML just what they look like.
///
/// Most front matter is of this kind, and a parser takes longer for it than all other reading of an article together.
enum PlainFrontMatter {
    /// - Returns: what ``FrontMatterYAML/read(_:)`` finds; nil where that is to be asked.
    static func read(_ block: ArraySlice<UInt8>) -> Metadata? {
        var collector = MetadataCollector()
        var keys: [String] = []
        keys.reserveCapacity(8)
        var start = block.startIndex
        while start < block.endIndex {
            let line = block[start...].prefix { $0 != 0x0A }
            start = line.endIndex + 1
            guard keys.count < mostKeys, isPlain(line) else { return nil }
            let key = line.prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
            guard key.first?.isASCIILetter ?? false, key.count <= 40,
                line.dropFirst(key.count).starts(with: ": ".utf8)
            else { return nil }
            let name = String(key)
            guard !keys.contains(name), let value = value(of: line.dropFirst(key.count + 2)) else { return nil }
            keys.append(name)
            collector.offer(name, [value])
        }
        return keys.isEmpty ? nil : collector.metadata
    }

    /// Where there are more, which takes a program to write, YAML is asked.
    private static let mostKeys = 32

    /// Whether there is no character in a line that YAML may refuse or take for the end of a line.
    private static func isPlain(_ line: ArraySlice<UInt8>) -> Bool {
        line.allSatisfy { byte in
            if byte &- 0x20 < 0x5F { return true }
            switch byte {
            // Letters beyond ASCII, and quotation marks and dashes (U+2010 to U+2027).
            case 0x80...0xA7, 0xAA...0xBF, 0xC3...0xDF, 0xE1...0xEC: return true
            default: return false
            }
        }
    }

    private static func value(of bytes: ArraySlice<UInt8>) -> String? {
        let value = bytes.trimmed
        guard let first = value.first, let last = value.last else { return nil }
        if first == UInt8(ascii: "\"") {
            return value.count > 1 && last == first ? unescaped(value.dropFirst().dropLast()) : nil
        }
        guard first.isASCIIAlphanumeric, last != UInt8(ascii: ":"), !["null", "Null", "NULL"].contains(String(value))
        else { return nil }
        for (byte, next) in zip(value, value.dropFirst()) {
            if byte == UInt8(ascii: ":"), next == UInt8(ascii: " ") { return nil }
            if byte == UInt8(ascii: " "), next == UInt8(ascii: "#") { return nil }
        }
        return String(value)
    }

    /// What stands between double quotation marks, where these and backslashes are all that is escaped in it.
    private static func unescaped(_ text: ArraySlice<UInt8>) -> String? {
        let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
        guard text.contains(where: { $0 == quote || $0 == backslash }) else { return String(text) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var isEscaped = false
        for byte in text {
            let isSpecial = byte == quote || byte == backslash
            if isEscaped ? !isSpecial : byte == quote { return nil }
            isEscaped = !isEscaped && byte == backslash
            if !isEscaped { bytes.append(byte) }
        }
        return isEscaped ? nil : String(decoding: bytes, as: UTF8.self)
    }
}
