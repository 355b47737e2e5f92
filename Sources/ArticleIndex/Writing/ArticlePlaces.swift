import GRDB

/// Where articles were read from: the first place stands in an article's row, others with the same text in `article_path`.
struct ArticlePlaces {
    private let database: Database
    private let insertion: PreparedStatement
    private let first: PreparedStatement
    private let removal: PreparedStatement
    private let promotion: PreparedStatement
    private let moves: [PreparedStatement]

    init(_ database: Database) throws {
        self.database = database
        insertion = try PreparedStatement(
            """
            INSERT OR REPLACE INTO article_path (path, part, content_hash, size, modified, inode, article_id, differs)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """, in: database)
        first = try PreparedStatement(
            "SELECT 1 FROM article WHERE id = ?1 AND path = ?2 AND part = ?3", in: database)
        removal = try PreparedStatement(
            "DELETE FROM article_path WHERE article_id = ?1 AND path = ?2 AND part = ?3", in: database)
        promotion = try PreparedStatement(
            """
            UPDATE article SET (path, part, content_hash, size, modified, inode) = (
                SELECT other.path, other.part,
                    iif(other.differs, x'', other.content_hash), other.size, iif(other.differs, 0, other.modified),
                    other.inode
                FROM article_path AS other WHERE article_id = article.id ORDER BY path, part LIMIT 1)
            WHERE id = ?1 AND EXISTS (SELECT 1 FROM article_path WHERE article_id = article.id)
            RETURNING path, part
            """, in: database)
        moves = try [("article", "id"), ("article_path", "article_id")].map { table, key in
            try PreparedStatement(
                """
                UPDATE \(table) SET path = ?1, part = ?2, content_hash = ?3, size = ?4, modified = ?5, inode = ?6
                WHERE \(key) = ?7 AND path = ?8 AND part = ?9
                """, in: database)
        }
    }

    /// - Parameter differs: whether something is said of the text there that is not said of the article.
    func add(_ place: ArticlePlace, of id: Int, file: FileFingerprint, differs: Bool) throws {
        Self.bind(place, file, id, to: insertion)
        insertion.bind(differs ? 1 : 0, at: 8)
        try insertion.run()
    }

    /// Gives a place another path, or another file to be recognised by.
    func move(_ id: Int, from old: ArticlePlace, to new: ArticlePlace, file: FileFingerprint) throws {
        for statement in moves {
            Self.bind(new, file, id, to: statement)
            statement.bind(old.path, at: 8)
            statement.bind(old.part, at: 9)
            try statement.run()
            if database.changesCount > 0 { return }
        }
    }

    /// Gives what stands in a file, which was read in pieces, what the file is recognised by.
    func seal(_ path: String, file: FileFingerprint) throws {
        for table in ["article", "article_path"] {
            let statement = try PreparedStatement(
                "UPDATE \(table) SET content_hash = ?1, size = ?2, modified = ?3, inode = ?4 WHERE path = ?5",
                in: database)
            statement.bind(file.contentHash, at: 1)
            statement.bind(file.size, at: 2)
            statement.bind(file.modified, at: 3)
            statement.bind(file.inode, at: 4)
            statement.bind(path, at: 5)
            try statement.run()
        }
    }

    /// Whether a place is the one whose headline and day the article has.
    func isFirst(_ place: ArticlePlace, of id: Int) throws -> Bool {
        Self.bind(id, place, to: first)
        defer { first.reset() }
        return try first.step()
    }

    /// Says that the article is not what was said in its other places.
    func noteDifferences(_ id: Int) throws {
        try database.execute(sql: "UPDATE article_path SET differs = 1 WHERE article_id = ?", arguments: [id])
    }

    /// Takes a place away; where it was the first, the next one takes its place. That one's file is read again by the next
    /// run where something else is said there.
    /// - Returns: whether the article has places left; where not, it still stands in the last one.
    func leave(_ id: Int, _ place: ArticlePlace) throws -> Bool {
        if try drop(id, place) { return true }
        promotion.bind(id, at: 1)
        var next: ArticlePlace?
        while try promotion.step() { next = ArticlePlace(path: promotion.text(at: 0), part: promotion.text(at: 1)) }
        promotion.reset()
        guard let next else { return false }
        return try drop(id, next)
    }

    /// Takes all but the first place away.
    func forget(_ id: Int) throws {
        try database.execute(sql: "DELETE FROM article_path WHERE article_id = ?", arguments: [id])
    }

    private func drop(_ id: Int, _ place: ArticlePlace) throws -> Bool {
        Self.bind(id, place, to: removal)
        try removal.run()
        return database.changesCount > 0
    }

    private static func bind(_ id: Int, _ place: ArticlePlace, to statement: PreparedStatement) {
        statement.bind(id, at: 1)
        statement.bind(place.path, at: 2)
        statement.bind(place.part, at: 3)
    }

    private static func bind(
        _ place: ArticlePlace, _ file: FileFingerprint, _ id: Int, to statement: PreparedStatement
    ) {
        statement.bind(place.path, at: 1)
        statement.bind(place.part, at: 2)
        statement.bind(file.contentHash, at: 3)
        statement.bind(file.size, at: 4)
        statement.bind(file.modified, at: 5)
        statement.bind(file.inode, at: 6)
        statement.bind(id, at: 7)
    }
}
