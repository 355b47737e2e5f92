import CLibXML2

/// An encoding other than UTF-8 that pages are written in; glibc knows how to read it.
struct CharacterEncoding: Equatable {
    /// glibc's name.
    let name: String
    /// Whether its bytes are all below 128, so that the text looks like UTF-8.
    var isStateful: Bool { name == "ISO-2022-JP" }

    /// - Parameter label: in lower case, as declared by a page.
    /// - Returns: nil for UTF-8, and for what is no encoding pages are written in.
    init?(label: String) {
        if let name = Self.namesByLabel[label] {
            self.name = name
        } else if Self.families.contains(where: { label.hasPrefix($0) && label.utf8.count <= $0.utf8.count + 3 }) {
            name = label.hasPrefix("windows-") ? "CP" + label.dropFirst(8) : label.uppercased()
        } else {
            return nil
        }
    }

    /// The bytes as UTF-8, with U+FFFD for each byte that the encoding does not know.
    /// - Returns: nil where glibc has no such encoding.
    func decode(_ bytes: [UInt8]) -> [UInt8]? {
        guard let descriptor = iconv_open("UTF-8", name), descriptor != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(descriptor) }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 2)
        var input = bytes
        input.withUnsafeMutableBytes { source in
            withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16_384) { chunk in
                var next = source.baseAddress?.assumingMemoryBound(to: CChar.self)
                var left = source.count
                while left > 0 {
                    var target = chunk.baseAddress
                    var room = chunk.count
                    let leftBefore = left
                    let result = iconv(descriptor, &next, &left, &target, &room)
                    output.append(contentsOf: UnsafeRawBufferPointer(chunk)[..<(chunk.count - room)])
                    // Nothing could be read though there was room: the byte is not of this encoding.
                    if result == -1, left > 0, room > 16 || left == leftBefore {
                        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
                        next = next?.advanced(by: 1)
                        left -= 1
                    }
                }
            }
        }
        return output
    }

    private static let families = ["iso-8859-", "windows-125", "windows-874"]

    /// https://encoding.spec.whatwg.org/#names-and-labels: what says Latin 1 or ASCII is read as Windows-1252, a superset.
    private static let namesByLabel = [
        "iso-8859-1": "CP1252", "iso8859-1": "CP1252", "iso_8859-1": "CP1252", "latin1": "CP1252", "ascii": "CP1252",
        "us-ascii": "CP1252", "cp1252": "CP1252", "x-cp1252": "CP1252", "iso-8859-9": "CP1254", "latin5": "CP1254",
        "iso-8859-11": "CP874", "tis-620": "CP874", "koi8-r": "KOI8-R", "koi8-u": "KOI8-U", "macintosh": "MACINTOSH",
        "cp1250": "CP1250", "cp1251": "CP1251", "cp866": "CP866", "ibm866": "CP866",
        "gb2312": "GB18030", "gbk": "GB18030", "gb18030": "GB18030", "x-gbk": "GB18030", "big5": "BIG5-HKSCS",
        "big5-hkscs": "BIG5-HKSCS", "euc-jp": "EUC-JP", "x-euc-jp": "EUC-JP", "iso-2022-jp": "ISO-2022-JP",
        "shift_jis": "CP932", "shift-jis": "CP932", "sjis": "CP932", "x-sjis": "CP932", "windows-31j": "CP932",
        "euc-kr": "CP949", "ks_c_5601-1987": "CP949", "ksc5601": "CP949", "korean": "CP949",
    ]
}
