/// The encodings mails are written in.
enum MailCharset {
    /// The text of bytes in a named encoding: UTF-8, Windows-1252, ISO 8859-1 and 8859-15; others, and no name, as
    /// ``TextDecoding`` reads a text file. A NUL becomes U+FFFD.
    static func text(of bytes: [UInt8], charset: String?) -> String {
        let name = charset.map { Substring($0.lowercased()) }?.filter { !"-_ ".contains($0) } ?? ""
        switch name {
        case "iso885915", "latin9": return text(bytes) { latin9[$0] ?? Windows1252.scalar(of: $0) }
        // https://encoding.spec.whatwg.org/#names-and-labels: what calls itself ISO 8859-1 is Windows-1252.
        case "iso88591", "latin1", "windows1252", "cp1252", "l1": return text(bytes, Windows1252.scalar)
        case "utf8", "usascii", "ascii": if let text = String(validating: bytes, as: UTF8.self) { return text }
        default: break
        }
        let replaced =
            bytes.contains(0) && !isWide(bytes) ? bytes.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] } : bytes
        return (try? TextDecoding.text(from: replaced)) ?? String(decoding: replaced, as: UTF8.self)
    }

    private static func isWide(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    }

    private static func text(_ bytes: [UInt8], _ scalar: (UInt8) -> Unicode.Scalar) -> String {
        var text = String.UnicodeScalarView()
        text.reserveCapacity(bytes.count)
        for byte in bytes { text.append(scalar(byte)) }
        return String(text)
    }

    /// Where ISO 8859-15 differs from ISO 8859-1.
    private static let latin9: [UInt8: Unicode.Scalar] = [
        0xA4: "€", 0xA6: "Š", 0xA8: "š", 0xB4: "Ž", 0xB8: "ž", 0xBC: "Œ", 0xBD: "œ", 0xBE: "Ÿ",
    ]
}
