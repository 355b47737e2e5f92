import GRDBSQLite

/// A SQLite database, by default in memory.
final class Database {
    let handle: OpaquePointer

    struct Failure: Error {
        let message: String
    }

    init(path: String = ":memory:") throws {
        var handle: OpaquePointer?
        guard sqlite3_open(path, &handle) == SQLITE_OK, let handle else {
            throw Failure(message: "cannot open")
        }
        self.handle = handle
    }

    deinit {
        sqlite3_close_v2(handle)
    }

    /// Runs one statement and returns its rows: integers, texts and blobs as their printed form, blobs as bytes.
    @discardableResult
    func run(_ sql: String, _ arguments: Value...) throws -> [[Value]] {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK, let statement else {
            throw Failure(message: String(cString: sqlite3_errmsg(handle)))
        }
        defer { sqlite3_finalize(statement) }
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        for (index, argument) in arguments.enumerated() {
            let place = Int32(index + 1)
            switch argument {
            case .integer(let value): sqlite3_bind_int64(statement, place, value)
            case .text(let value): sqlite3_bind_text(statement, place, value, -1, transient)
            case .blob(let value): sqlite3_bind_blob(statement, place, value, Int32(value.count), transient)
            }
        }
        var rows: [[Value]] = []
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW:
                rows.append((0..<sqlite3_column_count(statement)).map { column in value(statement, column) })
            case SQLITE_DONE: return rows
            default: throw Failure(message: String(cString: sqlite3_errmsg(handle)))
            }
        }
    }

    private func value(_ statement: OpaquePointer, _ column: Int32) -> Value {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, column))
        case SQLITE_TEXT:
            return .text(sqlite3_column_text(statement, column).map { String(cString: $0) } ?? "")
        default:
            let count = Int(sqlite3_column_bytes(statement, column))
            guard let bytes = sqlite3_column_blob(statement, column) else { return .blob([]) }
            return .blob(Array(UnsafeRawBufferPointer(start: bytes, count: count)))
        }
    }

    enum Value: Hashable {
        case integer(Int64)
        case text(String)
        case blob([UInt8])
    }
}
