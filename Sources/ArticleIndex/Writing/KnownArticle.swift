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
    /// More roots than these are looked for in Swift.
    private static let mostConditions = 16

    /// The articles whose path is one of `roots` or lies below it, by path; one with several paths by each of them.
    static func all(under roots: [String], in database: Database) throws -> [String: [KnownArticle]] {
        var known: [String: [KnownArticle]] = [:]
        let wanted = PathSet(roots)
        // SQLite looks at the bytes of a path where they stand.
        let isAsked = wanted.count <= mostConditions
        let condition = isAsked ? wanted.condition(on: "path") : "1"
        let rows = try PreparedStatement(
            try FormatVersion.holdsCopies(database)
                ? """
                SELECT path, part, id, size, modified, content_hash, inode FROM article WHERE \(condition)
                UNION ALL
                SELECT path, part, article_id, size, modified, content_hash, inode FROM article_path WHERE \(condition)
                """
                : """
                SELECT path, part, id, size, modified, substr(content_hash, 9), 0 FROM article WHERE \(condition)
                """, in: database)
        if isAsked {
            for (number, bound) in wanted.bounds.enumerated() { rows.bind(bound, at: Int32(number + 1)) }
        }
        while try rows.step() {
            let path = rows.text(at: 0)
            guard isAsked || wanted.covers(path) else { continue }
            let file = FileFingerprint(
                size: rows.integer(at: 3), modified: rows.integer(at: 4), inode: rows.integer(at: 6),
                contentHash: rows.bytes(at: 5))
            known[path, default: []].append(
                KnownArticle(id: rows.integer(at: 2), part: rows.text(at: 1), file: file))
        }
        return known
    }
}
