package import Articles

/// The key of an article that has no name of its own: a hash of what it is recognised by.
package enum ContentKey {
    /// How much of the text counts, in bytes.
    private static let textLength = 1_024

    /// 16 hexadecimal digits: FNV-1a with 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/).
    package static func key(headline: String?, published: PublicationDay?, text: some StringProtocol) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        headline?.utf8.forEach(add)
        add(0)
        published?.description.utf8.forEach(add)
        add(0)
        text.utf8.prefix(textLength).forEach(add)
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
