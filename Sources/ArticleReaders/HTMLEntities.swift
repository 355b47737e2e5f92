/// Character references of HTML: `&amp;`, `&#8217;`, `&#x2019;`.
enum HTMLEntities {
    /// Without `&` and `;`, in bytes.
    private static let longest = 12

    /// The reference that begins at an offset, closed by a semicolon.
    /// - Returns: its text and its length in bytes; nil for an unknown name.
    static func entity(in bytes: [UInt8], at start: Int) -> (text: String, length: Int)? {
        let body = bytes[start...].dropFirst().prefix(longest + 1)
        guard let end = body.firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = String(body[..<end])
        let length = end - start + 1
        guard name.utf8.first == UInt8(ascii: "#") else {
            return HTMLEntityNames.scalars[name].map { (String($0), length) }
        }
        let digits = name.dropFirst()
        let number =
            digits.utf8.first.map { $0.asciiLowercased == UInt8(ascii: "x") } ?? false
            ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let number, digits.utf8.allSatisfy(\.isASCIIAlphanumeric) else { return nil }
        return (String(scalar(number)), length)
    }

    /// A text with its references as characters.
    static func decoded(_ text: String) -> String {
        let ampersand = UInt8(ascii: "&")
        guard text.utf8.contains(ampersand) else { return text }
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == ampersand, let (text, length) = entity(in: bytes, at: index) {
                output.append(contentsOf: text.utf8)
                index += length
            } else {
                output.append(bytes[index])
                index += 1
            }
        }
        return String(output[...])
    }

    /// https://html.spec.whatwg.org/#numeric-character-reference-end-state
    private static func scalar(_ number: UInt32) -> Unicode.Scalar {
        if (0x80...0x9F).contains(number), let byte = UInt8(exactly: number) { return Windows1252.scalar(of: byte) }
        return number == 0 ? "\u{FFFD}" : Unicode.Scalar(number) ?? "\u{FFFD}"
    }
}
