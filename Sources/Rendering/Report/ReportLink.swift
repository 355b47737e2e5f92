/// Addresses that may become links.
enum ReportLink {
    private static let plain = Set("-._~:/?#[]@!$&'()*+,;=%".utf8)
    private static let byteLimit = 2048

    /// The address as a URL (RFC 3986), with everything else in it percent-encoded; nil unless it begins with `http://` or
    /// `https://`, and for addresses of more than 2,048 bytes.
    static func address(_ address: String) -> String? {
        let start = address.prefix(8).lowercased()
        guard start.hasPrefix("http://") || start == "https://", address.utf8.count <= byteLimit else { return nil }
        return address.utf8.map(encoded).joined()
    }

    private static func encoded(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            String(UnicodeScalar(byte))
        case _ where plain.contains(byte): String(UnicodeScalar(byte))
        default: (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
        }
    }
}
