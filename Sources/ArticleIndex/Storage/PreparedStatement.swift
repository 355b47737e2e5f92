import GRDB
import GRDBSQLite

/// A statement for bulk work on SQLite's own handle: half of the time of an insert through argument arrays went into
/// the arrays. Use it inside the database access it was made in, or a later one of the same connection.
final class PreparedStatement {
    private let statement: OpaquePointer
    private let connection: OpaquePointer

    init(_ sql: String, in database: Database) throws {
        guard let connection = database.sqliteConnection else {
            throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the connection is closed")
        }
        var statement: OpaquePointer?
        let code = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
        guard code == SQLITE_OK, let statement else { throw Self.failure(connection, code) }
        self.statement = statement
        self.connection = connection
    }

    deinit { sqlite3_finalize(statement) }

    private static func failure(_ connection: OpaquePointer, _ code: Int32) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
            message: String(cString: sqlite3_errmsg(connection)))
    }

    // SQLite copies what is bound with this marker before the call returns.
    private static var transient: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

    func bind(_ number: Int, at index: Int32) {
        sqlite3_bind_int64(statement, index, Int64(number))
    }

    func bind(_ number: Int?, at index: Int32) {
        if let number { bind(number, at: index) } else { sqlite3_bind_null(statement, index) }
    }

    func bind(_ number: Double, at index: Int32) {
        sqlite3_bind_double(statement, index, number)
    }

    func bind(_ text: String?, at index: Int32) {
        guard var text else {
            sqlite3_bind_null(statement, index)
            return
        }
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                _ = sqlite3_bind_text(statement, index, characters.baseAddress, Int32(characters.count), Self.transient)
            }
        }
    }

    func bind(_ bytes: [UInt8], at index: Int32) {
        bytes.withUnsafeBytes { buffer in
            _ = sqlite3_bind_blob(statement, index, buffer.baseAddress, Int32(buffer.count), Self.transient)
        }
    }

    /// Binds bytes that stay where they are until the statement is reset.
    func bind(unowned bytes: UnsafeRawBufferPointer, at index: Int32) {
        sqlite3_bind_blob(statement, index, bytes.baseAddress, Int32(bytes.count), nil)
    }

    /// Binds text in UTF-8 that stays where it is until the statement is reset.
    func bind(unownedText text: UnsafeRawBufferPointer, at index: Int32) {
        let characters = text.assumingMemoryBound(to: CChar.self)
        sqlite3_bind_text(statement, index, characters.baseAddress, Int32(text.count), nil)
    }

    /// Steps a statement that returns no rows, and makes it ready for the next bindings.
    func run() throws {
        while try step() {}
        reset()
    }

    /// - Returns: whether there is a row to look at.
    func step() throws -> Bool {
        let code = sqlite3_step(statement)
        switch code {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default:
            let error = Self.failure(connection, code)
            reset()
            throw error
        }
    }

    func reset() {
        sqlite3_reset(statement)
    }

    func integer(at column: Int32) -> Int {
        Int(sqlite3_column_int64(statement, column))
    }

    /// What SQLite said last, with its extended codes.
    var errorCode: Int32 { sqlite3_extended_errcode(connection) }

    /// The bytes of a value, valid until the next step or reset.
    func unownedBytes(at column: Int32) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(
            start: sqlite3_column_blob(statement, column), count: Int(sqlite3_column_bytes(statement, column)))
    }

    func number(at column: Int32) -> Double {
        sqlite3_column_double(statement, column)
    }

    /// The value is valid until the next step or reset.
    func withBytes<Result>(at column: Int32, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        let start = sqlite3_column_blob(statement, column)
        return try body(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
    }

    func bytes(at column: Int32) -> [UInt8] {
        withBytes(at: column) { Array($0) }
    }

    func text(at column: Int32) -> String {
        withBytes(at: column) { String(decoding: $0, as: UTF8.self) }
    }

    /// - Returns: nil for NULL.
    func optionalText(at column: Int32) -> String? {
        sqlite3_column_type(statement, column) == SQLITE_NULL ? nil : text(at: column)
    }
}
