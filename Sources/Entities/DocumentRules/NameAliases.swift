/// The names that other forms are filed under: "U.S." is "United States".
struct NameAliases: Sendable {
    /// Read on first use, and kept.
    static let shared = NameAliases()

    private var names: [UInt64: String] = [:]
    /// Names of countries and other forms of them.
    private var countries: Set<UInt64> = []

    /// - Parameter tokens: a name's tokens.
    /// - Returns: the canonical name; nil where the name has no other form listed.
    func name(of tokens: ArraySlice<Token>) -> String? {
        guard let key = Self.key(of: tokens) else { return nil }
        return names[key]
    }

    /// Whether a name, or what it is filed under, is a country's.
    func isCountry(_ tokens: ArraySlice<Token>) -> Bool {
        Self.key(of: tokens).map(countries.contains) ?? false
    }

    static func key(of tokens: ArraySlice<Token>) -> UInt64? {
        guard var key = tokens.first?.key else { return nil }
        for token in tokens.dropFirst() { key = TokenKey.joining(key, token.key) }
        return key
    }

    private init() {
        Gazetteers.countries.withUTF8Buffer { bytes in
            for entry in Self.entries(bytes) {
                let tokens = EntityTokenizer.tokens(in: UnsafeBufferPointer(rebasing: entry))
                if let key = Self.key(of: tokens[...]) { countries.insert(key) }
            }
        }
        Gazetteers.aliases.withUTF8Buffer { bytes in
            for entry in Self.entries(bytes) {
                guard let equals = entry.firstIndex(of: UInt8(ascii: "=")) else { continue }
                let tokens = EntityTokenizer.tokens(in: UnsafeBufferPointer(rebasing: entry[..<equals]))
                guard let key = Self.key(of: tokens[...]) else { continue }
                let name = entry[entry.index(after: equals)...]
                names[key] = String(decoding: name, as: UTF8.self)
                let filed = EntityTokenizer.tokens(in: UnsafeBufferPointer(rebasing: name))
                if let filedKey = Self.key(of: filed[...]), countries.contains(filedKey) { countries.insert(key) }
            }
        }
    }

    private static func entries(_ bytes: UnsafeBufferPointer<UInt8>) -> [Slice<UnsafeBufferPointer<UInt8>>] {
        bytes.split { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\n") }
    }
}
