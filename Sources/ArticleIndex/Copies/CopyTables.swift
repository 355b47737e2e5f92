import GRDB
import NearDuplicates

/// The tables `signature_block` and `copy_group`: which articles are copies of one another.
///
/// The data of a group are its members, ascending by id: the id less the one before, and the article's first passage.
enum CopyTables {
    /// What stands in them cannot be.
    struct Damage: Error {}

    /// A member of a group.
    struct Member: Equatable {
        var article: Int
        var firstPassage: Int
    }

    static func signatures(_ database: Database) throws -> SignatureTable {
        var table = SignatureTable()
        let rows = try PreparedStatement("SELECT number, data FROM signature_block", in: database)
        while try rows.step() {
            let bytes = rows.unownedBytes(at: 1)
            guard bytes.count.isMultiple(of: TextSignature.byteCount), rows.integer(at: 0) >= 0,
                bytes.count <= SignatureTable.blockSize * TextSignature.byteCount
            else { throw Damage() }
            table.setBlock(rows.integer(at: 0), TextSignature.all(in: bytes))
        }
        return table
    }

    /// The members of each group, by its name.
    static func groups(_ database: Database) throws -> [Int: [Member]] {
        var groups: [Int: [Member]] = [:]
        try forEachGroup(database) { groups[$0] = $1 }
        return groups
    }

    static func forEachGroup(_ database: Database, _ body: (Int, [Member]) throws -> Void) throws {
        let rows = try PreparedStatement("SELECT article_id, members FROM copy_group", in: database)
        var members: [Member] = []
        while try rows.step() {
            members.removeAll(keepingCapacity: true)
            var numbers = PackedNumbers(rows.unownedBytes(at: 1))
            var article = 0
            while !numbers.isAtEnd {
                do {
                    article += try numbers.next()
                    members.append(Member(article: article, firstPassage: try numbers.next()))
                } catch {
                    throw Damage()
                }
            }
            guard members.count > 1, members[0].article == rows.integer(at: 0) else { throw Damage() }
            try body(members[0].article, members)
        }
    }

    static func write(_ signatures: SignatureTable, blocks: Set<Int>, in database: Database) throws {
        let insert = try PreparedStatement(
            "INSERT OR REPLACE INTO signature_block (number, data) VALUES (?1, ?2)", in: database)
        for number in blocks.sorted() {
            var bytes: [UInt8] = []
            for signature in signatures.block(number) { signature.append(to: &bytes) }
            insert.bind(number, at: 1)
            insert.bind(bytes, at: 2)
            try insert.run()
        }
    }

    /// Writes the groups that changed, and drops those that are no more.
    static func write(_ groups: CopyGroups, in database: Database) throws {
        guard !groups.changed.isEmpty else { return }
        let insert = try PreparedStatement(
            "INSERT OR REPLACE INTO copy_group (article_id, members) VALUES (?1, ?2)", in: database)
        let remove = try PreparedStatement("DELETE FROM copy_group WHERE article_id = ?1", in: database)
        let starts = try PreparedStatement("SELECT first_passage FROM article WHERE id = ?1", in: database)
        for name in groups.changed.sorted() {
            guard groups.name(of: name) == name, let members = groups.members(with: name) else {
                remove.bind(name, at: 1)
                try remove.run()
                continue
            }
            var bytes: [UInt8] = []
            var last = 0
            for id in members {
                starts.bind(id, at: 1)
                guard try starts.step() else { throw Damage() }
                bytes.append(packed: id - last)
                bytes.append(packed: starts.integer(at: 0))
                starts.reset()
                last = id
            }
            insert.bind(name, at: 1)
            insert.bind(bytes, at: 2)
            try insert.run()
        }
    }

    /// The signatures of all articles, made of their stored texts.
    static func computedSignatures(_ database: Database) throws -> SignatureTable {
        var table = SignatureTable()
        let rows = try PreparedStatement("SELECT article_id, text FROM passage ORDER BY id", in: database)
        var article: Int?
        var text = ""
        func note() {
            if let article, article >= 0 { table[article] = TextSignature(text) }
        }
        while try rows.step() {
            if rows.integer(at: 0) != article {
                note()
                (article, text) = (rows.integer(at: 0), "")
            }
            text += rows.text(at: 1)
        }
        note()
        return table
    }

    /// Makes both tables anew from the texts of the articles.
    static func rebuild(_ database: Database) throws {
        let finder = CopyFinder(signatures: try computedSignatures(database))
        try finder.link(StoredTexts(database))
        try database.execute(sql: "DELETE FROM signature_block; DELETE FROM copy_group")
        try finder.write(database)
    }
}
