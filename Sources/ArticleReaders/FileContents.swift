/// A file as a reader gets it.
package struct FileContents: Sendable {
    /// The path as it is to be stored with the articles, with `/` between folders. Only its words are looked at: a
    /// date in the name or in the folders.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// The lower-cased file name extension without its dot, or an empty string.
    package var filenameExtension: String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return "" }
        return name[name.utf8.index(after: dot)...].lowercased()
    }
}
