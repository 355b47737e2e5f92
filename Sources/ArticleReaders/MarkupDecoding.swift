/// The text of an HTML or XML file, by what it says of its own encoding.
///
/// In this order, which is the one of https://html.spec.whatwg.org/#determining-the-character-encoding but for its second
/// step:
/// 1. A byte order mark; UTF-16 is also known by the zero beside the first `<`.
/// 2. Bytes above 127 that are valid UTF-8 are UTF-8, whatever is declared: pages are often converted when they are saved, and
///    keep their old declaration.
/// 3. The encoding declared in the first 4,096 bytes: `<?xml encoding="…"?>`, `<meta charset>` or
///    `<meta http-equiv="Content-Type">`.
/// 4. What ``TextDecoding`` makes of the bytes: UTF-8 with broken places, or Windows-1252.
enum MarkupDecoding {
    /// How far a declaration is looked for, in bytes.
    private static let declarationLimit = 4_096

    /// - Throws: ``ReadingError/binary(offset:)`` at a NUL.
    static func text(from bytes: [UInt8]) throws(ReadingError) -> String {
        if bytes.starts(with: [0x3C, 0x00]) { return try TextDecoding.text(from: [0xFF, 0xFE] + bytes) }
        if bytes.starts(with: [0x00, 0x3C]) { return try TextDecoding.text(from: [0xFE, 0xFF] + bytes) }
        let hasMark =
            bytes.starts(with: [0xEF, 0xBB, 0xBF]) || [[0xFF, 0xFE], [0xFE, 0xFF]].contains(bytes.prefix(2))
        guard !hasMark, let label = declaredEncoding(in: bytes.prefix(declarationLimit)),
            let encoding = CharacterEncoding(label: label),
            encoding.isStateful || !isUTF8(bytes)
        else { return try TextDecoding.text(from: bytes) }
        // The same refusal of NULs as for any text.
        guard let offset = bytes.firstIndex(of: 0) else {
            guard let decoded = encoding.decode(bytes) else { return try TextDecoding.text(from: bytes) }
            return try TextDecoding.text(from: decoded)
        }
        throw .binary(offset: offset)
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        String(validating: bytes, as: UTF8.self) != nil
    }

    /// The label behind the first `encoding=` of an XML declaration or `charset=` of a tag.
    private static func declaredEncoding(in opening: ArraySlice<UInt8>) -> String? {
        let isXML = opening.trimmed.starts(withASCII: "<?xml")
        var index = opening.startIndex
        while index < opening.endIndex {
            let rest = opening[index...]
            if isXML, rest.starts(withASCII: "encoding") {
                if let label = label(in: rest.dropFirst(8)) { return label }
            } else if rest.starts(withASCII: "charset") {
                if let label = label(in: rest.dropFirst(7)) { return label }
            }
            index += 1
        }
        return nil
    }

    private static func label(in bytes: ArraySlice<UInt8>) -> String? {
        var rest = bytes.drop(while: \.isASCIISpace)
        guard rest.first == UInt8(ascii: "=") else { return nil }
        rest = rest.dropFirst().drop(while: \.isASCIISpace)
        if let quote = rest.first, "\"'".utf8.contains(quote) { rest = rest.dropFirst() }
        let label = rest.drop(while: \.isASCIISpace).prefix(40).prefix {
            $0.isASCIIAlphanumeric || "-_:.".utf8.contains($0)
        }
        return label.isEmpty ? nil : String(label).lowercased()
    }
}
