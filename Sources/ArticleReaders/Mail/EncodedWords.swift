/// Words of a mail's header in other encodings: `=?utf-8?Q?caf=C3=A9?=`.
///
/// https://www.rfc-editor.org/rfc/rfc2047
enum EncodedWords {
    static func decode(_ header: [UInt8]) -> String {
        var output = ""
        var index = 0
        var plain = 0
        /// Bytes of encoded words that follow one another: a character may be cut in two between them.
        var gathered: [UInt8] = []
        var charset = ""
        func flush() {
            guard !gathered.isEmpty else { return }
            output += MailCharset.text(of: gathered, charset: charset)
            gathered = []
        }
        while let start = header[index...].firstIndex(of: UInt8(ascii: "=")) {
            guard let word = word(in: header, at: start) else {
                index = start + 1
                continue
            }
            let between = header[plain..<start]
            // White space between two encoded words is not the text's.
            if gathered.isEmpty || !between.allSatisfy(\.isASCIISpace) {
                flush()
                output += MailCharset.text(of: Array(between), charset: nil)
            }
            if word.charset != charset { flush() }
            charset = word.charset
            gathered += word.bytes
            index = word.end
            plain = word.end
        }
        flush()
        return output + MailCharset.text(of: Array(header[plain...]), charset: nil)
    }

    private static func word(in header: [UInt8], at start: Int) -> (charset: String, bytes: [UInt8], end: Int)? {
        guard header[start...].starts(with: "=?".utf8) else { return nil }
        // No encoded word is longer than 75 bytes; writers that do not know this exist.
        let rest = header[(start + 2)...].prefix(1_024)
        guard let first = rest.firstIndex(of: UInt8(ascii: "?")), first + 2 < rest.endIndex,
            header[first + 2] == UInt8(ascii: "?")
        else { return nil }
        let body = header[(first + 3)...].prefix(1_024)
        guard
            let end = body.indices.first(where: {
                header[$0] == 0x3F && $0 + 1 < header.count && header[$0 + 1] == 0x3D
            })
        else { return nil }
        let text = header[(first + 3)..<end]
        // RFC 2231 lets a language follow the charset.
        let charset = String(String(rest[..<first]).prefix { $0 != "*" })
        switch header[first + 1].asciiLowercased {
        case UInt8(ascii: "b"): return (charset, TransferEncoding.base64(text), end + 2)
        case UInt8(ascii: "q"): return (charset, TransferEncoding.quotedPrintable(text, isHeader: true), end + 2)
        default: return nil
        }
    }
}
