import GRDB

/// What the index remembers of an article and its file.
package struct KnownArticle: Sendable {
    package var id: Int
    /// Which article of the file: see ``AnalysedArticle/part``.
    package var part: String
    package var file: FileFingerprint

    package init(id: Int, part: String, file: FileFingerprint) {
        self.id = id
        self.part = part
        self.file = file
    }
}

extension KnownArticle {
    /// What a file's articles say of their file; nil where they do not say the same, because a run was interrupted in the
    /// middle of it.
    package static func fingerprint(of articles: [KnownArticle]) -> FileFingerprint? {
        guard let first = articles.first?.file, articles.dropFirst().allSatisfy({ $0.file == first }) else {
            return nil
        }
        return first
    }

    /// The articles whose path is one of `roots` or lies below it, by path.
    static func all(under roots: [String], in database: Database) throws -> [String: [KnownArticle]] {
        var known: [String: [KnownArticle]] = [:]
        let rows = try PreparedStatement(
            "SELECT path, part, id, size, modified, content_hash FROM article", in: database)
        while try rows.step() {
            let path = rows.text(at: 0)
            guard roots.contains(where: { path == $0 || path.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") })
            else { continue }
            let file = FileFingerprint(
                size: rows.integer(at: 3), modified: rows.integer(at: 4), contentHash: rows.bytes(at: 5))
            known[path, default: []].append(
                KnownArticle(id: rows.integer(at: 2), part: rows.text(at: 1), file: file))
        }
        return known
    }
}
