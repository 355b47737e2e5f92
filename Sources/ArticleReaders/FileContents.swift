/// A file as a reader gets it.
package struct FileContents: Sendable {
    /// The path as it is to be stored with the articles, with `/` between folders. Only its words are looked at: a
    /// date in the name or in the folders.
    package var path: String
    package var bytes: [UInt8]
    /// The number of the first line of ``bytes`` in the file; 1 but for a piece of a file.
    package var firstLine: Int

    package init(path: String, bytes: [UInt8], firstLine: Int = 1) {
        self.path = path
        self.bytes = bytes
        self.firstLine = firstLine
    }

    /// The lower-cased file name extension without its dot, or an empty string; of a compressed file (`story.html.gz`)
    /// the one before.
    package var filenameExtension: String {
        let name = name
        let last = Self.filenameExtension(of: name)
        return last == "gz" ? Self.filenameExtension(of: name.dropLast(3)) : last
    }

    /// What stands behind the last `/`, or between the last two where the path ends in one.
    private var name: Substring {
        let slash = UInt8(ascii: "/")
        let bytes = path.utf8
        guard let last = bytes.lastIndex(where: { $0 != slash }) else { return "" }
        let start = bytes[..<last].lastIndex(of: slash).map(bytes.index(after:)) ?? bytes.startIndex
        return Substring(bytes[start...last])
    }

    /// Whether the name says that the bytes are compressed.
    package var isCompressed: Bool {
        path.utf8.suffix(3).elementsEqual(".gz".utf8) { $0.asciiLowercased == $1 }
    }

    private static func filenameExtension(of name: Substring) -> String {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return "" }
        return name[name.utf8.index(after: dot)...].lowercased()
    }

    /// The number, from 1, of the line of the file that a byte is in.
    func line(at offset: Int) -> Int {
        firstLine + bytes.prefix(offset).count { $0 == 0x0A }
    }
}
