import ArticleIndex
import ArticleReaders
import FileAccess

/// Brings an index up to date, and keeps it so: what changes below its folders is taken in as soon as nothing has happened for a
/// moment.
package struct WatchRun {
    private let options: IngestOptions
    private let watcher: FolderWatcher
    private var roots = WatchedRoots()
    private var pending = PendingChanges()
    private var hasBegun = false
    /// What was said last of changes that could not be taken in.
    private var complaint: String?
    private let stores: [Replication]
    /// When stores are to be brought to hold what the index holds; nil where they do.
    private var sending: ContinuousClock.Instant?
    private var hasSent = false
    private var sendingComplaint: String?

    /// How long it is waited for something to happen before looking whether the folders are there: a folder above them that
    /// moves, or a disk that is taken away, tells nothing.
    private static let lookInterval = Duration.seconds(1)
    private static let retryInterval = Duration.seconds(10)

    /// - Parameters:
    ///   - options: the index, and the paths to watch beside those that are known from earlier runs.
    ///   - stores: what follows the index.
    /// - Throws: ``IngestError``, ``WatchError`` and `IndexError`.
    package init(_ options: IngestOptions, into stores: [Replication] = []) throws {
        self.options = options
        self.stores = stores
        let named = try IngestRun(options).namedPaths()
        let known = try Self.knownRoots(options.directory) ?? []
        guard !named.isEmpty || !known.isEmpty else { throw IngestError.nothingToIndex }
        watcher = try FolderWatcher(excluding: AbsolutePath.make(options.directory.path))
        for root in IngestScope.outermost(known + named) { roots.add(root) }
    }

    /// - Returns: nil where there is no index.
    private static func knownRoots(_ directory: IndexDirectory) throws -> [String]? {
        do {
            return try IndexReader(directory).read { try $0.roots() }
        } catch IndexError.missing {
            return nil
        }
    }

    /// Goes on until somebody wishes an end; changes that are being taken in then are taken in first.
    ///
    /// - Parameters:
    ///   - progress: called with the progress of the first run, and of what it sends.
    ///   - report: called with what there is to say; an error ends the watch.
    /// - Throws: ``IngestError``, ``WatchError`` and `IndexError`, those of a run only when it is the first.
    package mutating func run(
        until stop: StopRequest, progress: @Sendable @escaping (IngestProgress) -> Void = { _ in },
        report: (WatchEvent) throws -> Void
    ) async throws {
        for root in roots.paths {
            if roots.present.contains(root) { try watcher.add(root) } else { try report(.vanished(root)) }
        }
        pending.addEverything(at: .now)
        while !stop.isMade {
            let due = [pending.due, sending].compactMap(\.self).min().map { max(.zero, $0 - .now) }
            watcher.wait(min(due ?? Self.lookInterval, Self.lookInterval), orUntil: stop)
            let stamp = FileClock.stamp()
            try note(watcher.changes())
            for change in roots.look() { try follow(change, report: report) }
            if !stop.isMade, let due = pending.due, due <= .now {
                do {
                    if let done = try await takeIn(upTo: stamp, progress: progress) {
                        try report(hasBegun ? .updated(done) : .began(done, roots: roots.paths))
                        (hasBegun, complaint, sending) = (true, nil, .now)
                    }
                } catch let error as Failure {
                    try postpone(after: error.cause, report: report)
                }
            }
            if !stop.isMade, let due = sending, due <= .now { try await send(progress: progress, report: report) }
        }
        try report(.ended)
    }

    /// Brings the stores to hold what the index holds, now or after a while.
    private mutating func send(
        progress: @Sendable (IngestProgress) -> Void, report: (WatchEvent) throws -> Void
    ) async throws {
        sending = nil
        for store in stores {
            let done: ReplicationReport
            do {
                done = try await store.finish { [hasSent] in if !hasSent { progress(.sending($0, of: $1)) } }
            } catch {
                sending = .now + Self.retryInterval
                let reason = "\(error)"
                if reason != sendingComplaint { try report(.unsent(reason: reason)) }
                sendingComplaint = reason
                continue
            }
            (hasSent, sendingComplaint) = (true, nil)
            try report(.sent(done))
        }
    }

    private mutating func note(_ changes: FolderChanges) throws {
        if changes.areIncomplete {
            for root in roots.present {
                watcher.remove(root)
                try watcher.add(root)
            }
        }
        pending.add(changes, at: .now)
    }

    private mutating func follow(_ change: WatchedRoots.Change, report: (WatchEvent) throws -> Void) throws {
        switch change {
        case .vanished(let root):
            watcher.remove(root)
            pending.drop(below: root)
            try report(.vanished(root))
        case .returned(let root):
            try watcher.add(root)
            pending.add(FolderChanges(paths: [root]), at: .now)
            try report(.returned(root))
        }
    }

    // MARK: Runs

    /// What ended a run: told apart from what ends the watch.
    private struct Failure: Error {
        var cause: any Error
    }

    /// - Returns: nil where nothing is left to take in.
    private mutating func takeIn(
        upTo stamp: Int, progress: @Sendable @escaping (IngestProgress) -> Void
    ) async throws -> IngestReport? {
        if hasBegun { try adoptRoots() }
        guard let options = runOptions(upTo: stamp) else {
            pending = PendingChanges()
            return nil
        }
        let report: IngestReport
        do {
            report = try await IngestRun(options).run(into: stores, progress: hasBegun ? { _ in } : progress)
        } catch {
            throw Failure(cause: error)
        }
        pending = PendingChanges()
        return report
    }

    /// Follows what other runs were asked to index or to forget since.
    private mutating func adoptRoots() throws {
        let known: [String]?
        do {
            known = try Self.knownRoots(options.directory)
        } catch {
            throw Failure(cause: error)
        }
        guard let known else {
            // Somebody removed the index: nothing is known of what has not changed.
            return pending.addEverything(at: .now)
        }
        for root in roots.paths where !known.contains(root) {
            watcher.remove(root)
            roots.remove(root)
            pending.drop(below: root)
        }
        for root in known where !roots.contains(root) {
            roots.add(root)
            try watcher.add(root)
            pending.add(FolderChanges(paths: [root]), at: .now)
        }
    }

    /// A run over what waits; nil where that is nothing.
    private func runOptions(upTo stamp: Int) -> IngestOptions? {
        var options = options
        let present = roots.present
        if pending.areEverything {
            options.paths = present
            return present.isEmpty ? nil : options
        }
        options.paths = []
        var gone: [String] = []
        for path in pending.paths {
            switch try? FileStatus(path, followingLinks: false).kind {
            case .regular, .directory: options.paths.append(path)
            case .symbolicLink, .other, nil: if !roots.contains(path) { gone.append(path) }
            }
        }
        options.followUp = IngestOptions.FollowUp(gone: gone, stamp: present == roots.paths ? stamp : nil)
        return options.paths.isEmpty && gone.isEmpty ? nil : options
    }

    private mutating func postpone(after error: any Error, report: (WatchEvent) throws -> Void) throws {
        switch error {
        case IndexError.locked:
            pending.postpone(until: .now + Self.lookInterval)
        case IngestError.noSuchPath where hasBegun, IngestError.folderGone where hasBegun:
            // It went away between two looks.
            return pending.postpone(until: .now + PendingChanges.quiet)
        default:
            guard hasBegun else { throw error }
            pending.postpone(until: .now + Self.retryInterval)
        }
        let reason = "\(error)"
        guard complaint != reason else { return }
        complaint = reason
        try report(.delayed(reason: reason))
    }
}
