/// Files and folders, and whatever lies below them.
package struct PathSet: Sendable {
    private let paths: Set<String>
    /// In bytes of UTF-8: most paths have no folder of such a length above them, and are not looked for.
    private let lengths: Set<Int>

    /// - Parameter paths: absolute ones.
    package init(_ paths: some Sequence<String>) {
        self.paths = Set(paths.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 })
        lengths = Set(self.paths.map(\.utf8.count))
    }

    /// Whether a path is one of them, or below one.
    package func covers(_ path: String) -> Bool {
        paths.contains(path) || hasFolder(of: path)
    }

    /// Whether a path is below one of them.
    package func hasFolder(of path: String) -> Bool {
        for (offset, byte) in path.utf8.enumerated() where byte == UInt8(ascii: "/") && lengths.contains(offset) {
            if paths.contains(String(Substring(path.utf8.prefix(offset)))) { return true }
        }
        return false
    }

    package var count: Int { paths.count }

    /// What SQLite is asked whether a path is covered, with ``bounds`` bound to its first parameters.
    func condition(on column: String) -> String {
        // A path below a folder has the folder's name and a slash in front; "0" is the byte behind the slash.
        let conditions = (0..<paths.count).map { number in
            "\(column) = ?\(3 * number + 1) OR \(column) > ?\(3 * number + 2) AND \(column) < ?\(3 * number + 3)"
        }
        return conditions.isEmpty ? "0" : "(\(conditions.joined(separator: " OR ")))"
    }

    /// See ``condition(on:)``.
    var bounds: [String] { paths.sorted().flatMap { [$0, $0 + "/", $0 + "0"] } }
}
