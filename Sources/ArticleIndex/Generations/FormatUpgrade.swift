import GRDB

/// Brings a generation of an older format up to date in a copy, which is checked and published like any other build: readers
/// go on with the old file, and what goes wrong on the way changes nothing.
struct FormatUpgrade {
    let directory: IndexDirectory
    let generations: Generations

    /// - Parameter current: the generation that answers.
    /// - Returns: the one that answers afterwards: the same where its format is the current one.
    func run(_ current: String) throws(IndexError) -> String {
        let copy = directory.unfinished
        do {
            let queue = try Connection.updating(current)
            defer { try? queue.close() }
            try queue.inDatabase { database in try IndexReader.check(database, path: current) }
            if try queue.read({ try Schema.migrator.hasCompletedMigrations($0) }) {
                // Views are quickly made, and nobody who reads needs them.
                if try !queue.read(FriendlyViews.agree) { try queue.write(FriendlyViews.make) }
                return current
            }
            try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [copy]) }
        } catch {
            throw IndexError(error, path: current)
        }
        do {
            let queue = try Connection.building(copy)
            try queue.write(FriendlyViews.drop)
            try queue.write(ChangeFeed.forget)
            try Schema.migrator.migrate(queue)
            try queue.write(FriendlyViews.make)
            // What the steps have taken away stays in the file otherwise.
            try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM") }
            try queue.close()
            try GenerationCheck(path: copy, current: current).run()
            try Connection.makeReadable(copy)
        } catch {
            generations.removeUnfinished()
            throw IndexError(error, path: copy)
        }
        try generations.publish(generations.next())
        generations.removeUnused()
        return try generations.current()
    }
}
