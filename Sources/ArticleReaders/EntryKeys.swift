/// Makes the keys of a file's articles: short, on one line, and no two the same.
struct EntryKeys {
    /// No key is longer, in bytes; of a longer one there is a hash.
    static let longest = 200

    private var counts: [String: Int] = [:]

    init() {}

    /// - Parameters:
    ///   - stated: what the format calls the article, from the best to the least good; blank ones are passed over.
    ///   - content: what tells the article apart where nothing is stated: its title and date.
    mutating func key(stated: [String?], content: [String?]) -> String {
        let name = stated.lazy.compactMap { $0.map(Headline.onOneLine) }.first { !$0.isEmpty }
        var key = name ?? Self.hash(content.map { $0 ?? "" }.joined(separator: "\n"))
        if key.utf8.count > Self.longest { key = Self.hash(key) }
        let count = counts[key, default: 0] + 1
        counts[key] = count
        return count == 1 ? key : "\(key)#\(count)"
    }

    /// FNV-1a with 64 bits, in hexadecimal: http://www.isthe.com/chongo/tech/comp/fnv/. The same on every machine.
    private static func hash(_ text: String) -> String {
        let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
