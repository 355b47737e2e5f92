/// The folder an index lives in, and the names inside it.
///
/// `generations/NNNN.db` are complete builds, `pressmark.db` is a symbolic link to the one that answers, `lock` is
/// held by the one process that may write, and bears the time of the last look at the articles' folders, `generations/unfinished` is a build that is not complete yet. `aliases.txt` is
/// the user's.
package struct IndexDirectory: Sendable, Hashable {
    /// As the user named it: relative or absolute, without a trailing slash.
    package let path: String

    package init(_ path: String) {
        var path = Substring(path)
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = String(path)
    }

    /// The symbolic link to the current generation: the file other SQLite tools open.
    package var link: String { path + "/pressmark.db" }
    /// Whether there is an index, whole or damaged.
    package var holdsIndex: Bool { SystemCall.exists(link) }
    package var generations: String { path + "/generations" }
    /// The file in which the user says which names are one entity; it need not be there.
    package var aliases: String { path + "/aliases.txt" }
    package var lock: String { path + "/lock" }
    /// When the folders of articles were looked through last, in nanoseconds since 1970: the time of the lock's file, which a run
    /// of ingest that ended well sets. nil where nobody knows.
    package var lookedThrough: Int? { SystemCall.modificationTime(lock) }
    package var unfinished: String { generations + "/unfinished" }

    /// The database file of a generation; numbers are never used twice.
    package func file(ofGeneration number: Int) -> String {
        generations + "/" + Self.fileName(ofGeneration: number)
    }

    static func fileName(ofGeneration number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ".db"
    }

    /// - Returns: nil for names that are no generation's database, such as `0001.db-wal`.
    static func generation(fromFileName name: String) -> Int? {
        guard name.hasSuffix(".db") else { return nil }
        return Int(name.dropLast(3)).flatMap { $0 > 0 ? $0 : nil }
    }
}
