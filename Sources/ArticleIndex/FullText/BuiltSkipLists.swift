import Dispatch
import GRDB
import Synchronization

/// The skip lists of a generation that is being built, made on another core and another connection while more tables are written.
final class BuiltSkipLists: Sendable {
    private let group = DispatchGroup()
    private let made = Mutex<Result<SkipTable.Made, any Error>>(.success(SkipTable.Made()))

    /// Goes on when the other connection has seen the file as it is.
    /// - Parameter path: of a file whose tables of postings and passages are committed, and stay as they are until ``get()``
    ///   returns. Nothing is committed to it meanwhile.
    init(_ path: String) {
        let isOpen = DispatchSemaphore(value: 0)
        DispatchQueue.global().async(group: group) { [self] in
            let result = Result { try Self.read(path) { isOpen.signal() } }
            made.withLock { $0 = result }
            isOpen.signal()
        }
        isOpen.wait()
    }

    private static func read(_ path: String, willMake: @escaping () -> Void) throws -> SkipTable.Made {
        let queue = try Connection.unlocked(path)
        defer { try? queue.close() }
        return try queue.read { database in
            // Reads the schema, and holds what follows to it.
            _ = try IndexSettings(database)
            willMake()
            return try SkipTable.make(database)
        }
    }

    /// Waits for them.
    func get() throws -> SkipTable.Made {
        group.wait()
        return try made.withLock { $0 }.get()
    }
}
