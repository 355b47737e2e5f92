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
        var path = path
        return path.withUTF8 { path in
            var end = path.count
            while end > 0, path[end - 1] == UInt8(ascii: "/") { end -= 1 }
            let last = Self.filenameExtension(of: path[..<end])
            return last == "gz" ? Self.filenameExtension(of: path[..<(end - 3)]) : last
        }
    }

    /// Whether the name says that the bytes are compressed.
    package var isCompressed: Bool {
        path.utf8.suffix(3).elementsEqual(".gz".utf8) { $0.asciiLowercased == $1 }
    }

    private static func filenameExtension(of path: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        let (dot, slash) = (UInt8(ascii: "."), UInt8(ascii: "/"))
        guard let mark = path.lastIndex(where: { $0 == dot || $0 == slash }), path[mark] == dot, mark > 0,
            path[mark - 1] != slash
        else { return "" }
        return String(decoding: path[(mark + 1)...], as: UTF8.self).lowercased()
    }

    /// The number, from 1, of the line of the file that a byte is in.
    func line(at offset: Int) -> Int {
        firstLine + bytes.prefix(offset).count { $0 == 0x0A }
    }
}
