import GRDB
import GRDBSQLite
import PostingLists

/// The pages of the full-text table, over SQLite's own interface, and copies of those that were used lately.
///
/// SQLite makes a copy of each value it hands out, and looks for its row from the root of the table.
final class PostingPages: PageSource {
    private let database: Database
    private let connection: OpaquePointer
    private var look: PreparedStatement?
    private var readers: [StatementPageReader] = []
    private let kept = PageCache()

    /// Statements that each stand behind the page they read last: as many as there are posting lists in most queries.
    private static let mostReaders = 8

    init(_ database: Database) throws {
        guard let connection = database.sqliteConnection else {
            throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the connection is closed")
        }
        self.database = database
        self.connection = connection
    }

    /// The posting lists in these pages.
    /// - Throws: `PostingError.unsupportedFormat` where only FTS5 itself can read them.
    func postingIndex() throws -> PostingIndex {
        let version = try Int.fetchOne(database, sql: "SELECT v FROM passage_fts_config WHERE k = 'version'") ?? 0
        return try PostingIndex(source: self, version: version, detail: .full)
    }

    func page(_ id: PageID) throws(PostingError) -> Page? {
        if let known = kept[id.rawValue] { return known }
        guard let page = try reader(for: Int(id.rawValue)).page(Int(id.rawValue)) else { return nil }
        kept.keep(page, id.rawValue)
        return page
    }

    /// The reader that stands before the page, or the one that was not used for the longest time.
    private func reader(for page: Int) throws(PostingError) -> StatementPageReader {
        if let place = readers.lastIndex(where: { $0.current == page - 1 }) {
            let reader = readers.remove(at: place)
            readers.append(reader)
            return reader
        }
        let reader =
            readers.count < Self.mostReaders
            ? StatementPageReader(try prepare("SELECT id, block FROM passage_fts_data WHERE id >= ?1"))
            : readers.removeFirst()
        readers.append(reader)
        return reader
    }

    func leaf(containing term: UnsafeRawBufferPointer, segment: SegmentID) throws(PostingError) -> Int? {
        let statement: PreparedStatement
        if let look {
            statement = look
        } else {
            statement = try prepare(
                "SELECT pgno >> 1 FROM passage_fts_idx WHERE segid = ?1 AND term <= ?2 ORDER BY term DESC LIMIT 1")
            look = statement
        }
        defer { statement.reset() }
        statement.bind(Int(segment.rawValue), at: 1)
        statement.bind(unowned: term, at: 2)
        do {
            return try statement.step() ? statement.integer(at: 0) : nil
        } catch {
            throw .source(code: sqlite3_extended_errcode(connection))
        }
    }

    private func prepare(_ sql: String) throws(PostingError) -> PreparedStatement {
        do {
            return try PreparedStatement(sql, in: database)
        } catch {
            throw .source(code: sqlite3_extended_errcode(connection))
        }
    }
}

/// One open statement, stepped when the next row is the one wanted.
private final class StatementPageReader {
    private let statement: PreparedStatement
    /// The row the statement stands on.
    private(set) var current: Int?

    init(_ statement: PreparedStatement) {
        self.statement = statement
    }

    func page(_ wanted: Int) throws(PostingError) -> Page? {
        if current != wanted - 1 {
            statement.reset()
            statement.bind(wanted, at: 1)
        }
        current = nil
        do {
            guard try statement.step() else { return nil }
        } catch {
            throw .source(code: statement.errorCode)
        }
        let row = statement.integer(at: 0)
        current = row
        return row == wanted ? Page(copying: statement.unownedBytes(at: 1)) : nil
    }
}
