import EntityNames

/// The names that other forms are filed under: "U.S." is "United States".
struct NameAliases: Sendable {
    /// Read on first use, and kept.
    static let shared = NameAliases()

    /// The number of a name in `names`, from 1, by the key of each other form.
    private var numbers: HashedEntries<UInt64, UInt16>
    private var names: [String] = []

    /// - Parameter tokens: a name's tokens.
    /// - Returns: the canonical name; nil where the name has no other form listed.
    func name(of tokens: some Collection<Token>) -> String? {
        guard let key = Self.key(of: tokens) else { return nil }
        let number = numbers[key]
        return number == 0 ? nil : names[Int(number) - 1]
    }

    static func key(of tokens: some Collection<Token>) -> UInt64? {
        guard var key = tokens.first?.key else { return nil }
        for token in tokens.dropFirst() { key = TokenKey.joining(key, token.key) }
        return key
    }

    private init() {
        var found: [(key: UInt64, name: String)] = []
        ListedAliases.text.withUTF8Buffer { bytes in
            let entries = bytes.split { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\n") }
            for entry in entries {
                guard let equals = entry.firstIndex(of: UInt8(ascii: "=")) else { continue }
                let tokens = EntityTokenizer.tokens(in: UnsafeBufferPointer(rebasing: entry[..<equals]))
                guard let key = Self.key(of: tokens) else { continue }
                found.append((key, String(decoding: entry[entry.index(after: equals)...], as: UTF8.self)))
            }
        }
        names = found.map(\.name)
        numbers = HashedEntries(capacity: found.count, missing: 0)
        for (index, entry) in found.enumerated() { numbers[entry.key] = UInt16(index + 1) }
    }
}
