/// Front matter that YAML does not read, taken line by line.
enum FrontMatterLines {
    /// Reads `key: value` lines that are not indented, `key: [one, two]`, and `- item` lines below a key.
    /// - Returns: nil where no line has a key.
    static func read(_ block: ArraySlice<UInt8>) -> Metadata? {
        var collector = MetadataCollector()
        var isEmpty = true
        var pending: (key: String, items: [String])?
        for line in block.split(separator: 0x0A) {
            if let (key, value) = keyAndValue(line) {
                if let pending { collector.offer(pending.key, pending.items) }
                pending = value.isEmpty ? (key, []) : nil
                if !value.isEmpty { collector.offer(key, values(value)) }
                isEmpty = false
            } else {
                let item = line.trimmed
                guard item.first == UInt8(ascii: "-"), (pending?.items.count ?? 100) < 100 else { continue }
                pending?.items.append(unquoted(item.dropFirst().trimmed))
            }
        }
        if let pending { collector.offer(pending.key, pending.items) }
        return isEmpty ? nil : collector.metadata
    }

    private static func keyAndValue(_ line: ArraySlice<UInt8>) -> (key: String, value: ArraySlice<UInt8>)? {
        let key = line.prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
        guard key.first?.isASCIILetter ?? false, key.count <= 40,
            key.endIndex < line.endIndex, line[key.endIndex] == UInt8(ascii: ":")
        else { return nil }
        return (String(key), line[key.endIndex...].dropFirst().trimmed)
    }

    private static func values(_ value: ArraySlice<UInt8>) -> [String] {
        guard value.first == UInt8(ascii: "["), value.last == UInt8(ascii: "]") else { return [unquoted(value)] }
        return value.dropFirst().dropLast().split(separator: UInt8(ascii: ",")).prefix(100).map { unquoted($0.trimmed) }
    }

    private static func unquoted(_ value: ArraySlice<UInt8>) -> String {
        guard value.count > 1, let quote = value.first, quote == value.last, "\"'".utf8.contains(quote) else {
            return String(value)
        }
        return String(value.dropFirst().dropLast())
    }
}
