/// The name in a mail's `From`.
enum MailAddress {
    /// `Ada Hale` of `"Ada Hale" <ada@example.org>`, `Ada Hale <ada@example.org>` and `ada@example.org (Ada Hale)`; the
    /// address where there is no name. Of several authors, the first.
    static func name(in value: String) -> String? {
        let bytes = Array(value.utf8.prefix(1_024)).trimmed
        var name: ArraySlice<UInt8>
        if let angle = bytes.firstIndex(of: UInt8(ascii: "<")) {
            name = bytes[..<angle].trimmed
            if name.isEmpty { name = bytes[(angle + 1)...].prefix { $0 != UInt8(ascii: ">") } }
        } else if let open = bytes.firstIndex(of: UInt8(ascii: "(")), open > bytes.startIndex {
            name = bytes[(open + 1)...].prefix { $0 != UInt8(ascii: ")") }
        } else {
            name = bytes.prefix { $0 != UInt8(ascii: ",") }
        }
        let text = String(decoding: name.filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }, as: UTF8.self)
        return text.isEmpty ? nil : text
    }
}
