import CSQLiteSettings

/// What holds for SQLite in a whole process.
package enum SQLiteProcess {
    /// Has SQLite keep no account of how much memory it uses: nobody asks for it, and it costs a lock for each piece of memory that
    /// is taken and given back.
    ///
    /// To be called by an executable, before its first connection and while it has one thread. It is not for a library, whose process has
    /// other users of SQLite. Where SQLite has been used already nothing changes.
    package static func stopCountingMemory() {
        _ = sqlite_stop_counting_memory()
    }
}
