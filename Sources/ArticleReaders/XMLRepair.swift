/// Makes up for the mistakes that feeds and exports make most, before libxml2 sees them: names of HTML's entities, which XML
/// does not know, ampersands that begin no reference, and control characters. Takes document type declarations away.
enum XMLRepair {
    /// A declaration `<!DOCTYPE … [ … ]>` is left out but for its line breaks: with it goes all that a document could declare,
    /// entities that multiply and files to fetch. `&nbsp;` becomes the character, and `&` in `a & b` or `?x=1&y=2` becomes `&#38;`, and so does `&amp;` (behind a mistake, libxml2 drops
    /// references by name), outside of CDATA sections and comments;
    /// control characters that XML does not allow become spaces everywhere.
    ///
    /// References to entities that the document itself declares stay as they are, and come to nothing.
    static func repaired(_ text: String) -> String {
        let ampersand = UInt8(ascii: "&")
        guard text.utf8.contains(where: { $0 == ampersand || isControl($0) }) || text.utf8.prefix(4_096).contains(0x21)
        else { return text }
        let bytes = text.utf8.map { isControl($0) ? 0x20 : $0 }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + 64)
        var isUnclosed = Set<Int>()
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "<"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "!"),
                let kind = verbatim.firstIndex(where: { bytes[index...].starts(withASCII: $0.open) }),
                !isUnclosed.contains(kind)
            {
                let end = bytes.end(of: verbatim[kind].close, from: index + 4)
                if end == nil { isUnclosed.insert(kind) }
                output.append(contentsOf: bytes[index..<(end ?? bytes.count)])
                index = end ?? bytes.count
            } else if byte == UInt8(ascii: "<"), bytes[index...].starts(withASCII: "<!doctype") {
                let end = endOfDeclaration(in: bytes, from: index)
                output.append(contentsOf: bytes[index..<end].lazy.filter { $0 == 0x0A })
                index = end
            } else if byte != ampersand {
                output.append(byte)
                index += 1
            } else if let (name, length) = reference(in: bytes, at: index) {
                if let number = predefined[name] {
                    output.append(contentsOf: number.utf8)
                } else if let scalar = HTMLEntityNames.scalars[name] {
                    output.append(contentsOf: String(scalar).utf8)
                } else {
                    output.append(contentsOf: bytes[index..<index + length])
                }
                index += length
            } else {
                output.append(contentsOf: "&#38;".utf8)
                index += 1
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The offset behind the `>` that closes a declaration: not one in quotes, comments or square brackets.
    private static func endOfDeclaration(in bytes: [UInt8], from start: Int) -> Int {
        var quote: UInt8?
        var depth = 0
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ">") where depth <= 0: return index
            case UInt8(ascii: "<") where bytes[index...].starts(withASCII: "!--"):
                index = bytes.end(of: "-->", from: index + 3) ?? bytes.count
            default: continue
            }
        }
        return bytes.count
    }

    private static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
    }

    /// The name in `&name;` or `&#12;`, and the length of it all in bytes.
    private static func reference(in bytes: [UInt8], at start: Int) -> (name: String, length: Int)? {
        let body = bytes[start...].dropFirst().prefix(41).prefix {
            $0.isASCIIAlphanumeric || $0 >= 0x80 || "#-_.:".utf8.contains($0)
        }
        guard !body.isEmpty, body.endIndex < bytes.count, bytes[body.endIndex] == UInt8(ascii: ";") else { return nil }
        return (String(body), body.count + 2)
    }

    private static let verbatim: [(open: StaticString, close: StaticString)] = [
        ("<![cdata[", "]]>"), ("<!--", "-->"),
    ]

    private static let predefined = ["amp": "&#38;", "lt": "&#60;", "gt": "&#62;", "quot": "&#34;", "apos": "&#39;"]
}

extension Array where Element == UInt8 {
    /// The offset behind the first occurrence of an ASCII text at or behind an offset.
    /// - Parameter text: in lower case; the bytes may be in any.
    func end(of text: StaticString, from start: Int) -> Int? {
        let first = text.utf8Start.pointee
        var index = start
        while index < count {
            if self[index].asciiLowercased == first, self[index...].starts(withASCII: text) {
                return index + text.utf8CodeUnitCount
            }
            index += 1
        }
        return nil
    }
}
