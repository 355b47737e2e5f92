/// Front matter that needs no YAML parser: lines of a key and a value each, which mean to YAML just what they look like.
///
/// Most front matter is of this kind, and a parser takes longer for it than all other reading of an article together.
enum PlainFrontMatter {
    /// - Returns: what ``FrontMatterYAML/read(_:)`` finds; nil where that is to be asked.
    static func read(_ block: ArraySlice<UInt8>) -> Metadata? {
        var collector = MetadataCollector()
        var keys: [String] = []
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
            switch byte {
            case 0x20...0x7E: true
            // Letters beyond ASCII, and quotation marks and dashes (U+2010 to U+2027).
            case 0x80...0xA7, 0xAA...0xBF, 0xC3...0xDF, 0xE1...0xEC: true
            default: false
            }
        }
    }

    private static func value(of bytes: ArraySlice<UInt8>) -> String? {
        let value = bytes.trimmed
        guard let first = value.first, let last = value.last else { return nil }
        if first == UInt8(ascii: "\"") {
            let text = value.dropFirst().dropLast()
            guard value.count > 1, last == first, !text.contains(where: { $0 == first || $0 == UInt8(ascii: "\\") })
            else { return nil }
            return String(text)
        }
        guard first.isASCIIAlphanumeric, last != UInt8(ascii: ":"), !["null", "Null", "NULL"].contains(String(value))
        else { return nil }
        for (byte, next) in zip(value, value.dropFirst()) {
            if byte == UInt8(ascii: ":"), next == UInt8(ascii: " ") { return nil }
            if byte == UInt8(ascii: " "), next == UInt8(ascii: "#") { return nil }
        }
        return String(value)
    }
}
