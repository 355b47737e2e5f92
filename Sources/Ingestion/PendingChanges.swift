import ArticleIndex

/// Changes that wait for a quiet moment to be taken in together.
struct PendingChanges {
    private(set) var paths: Set<String> = []
    /// Whether all folders are to be looked through.
    private(set) var areEverything = false
    private var first: ContinuousClock.Instant?
    private var last: ContinuousClock.Instant?
    /// When something went wrong: not before then.
    private var earliest: ContinuousClock.Instant?

    /// How long nothing must happen.
    static let quiet = Duration.milliseconds(100)
    /// How long the first change waits at most.
    static let patience = Duration.milliseconds(500)
    /// More paths than these are not kept: everything is looked through instead.
    static let pathLimit = 2000

    var isEmpty: Bool { paths.isEmpty && !areEverything }

    mutating func add(_ changes: FolderChanges, at now: ContinuousClock.Instant) {
        guard !changes.isEmpty else { return }
        if !areEverything { paths.formUnion(changes.paths) }
        if changes.areIncomplete || paths.count > Self.pathLimit { addEverything(at: now) }
        first = first ?? now
        last = now
    }

    mutating func addEverything(at now: ContinuousClock.Instant) {
        paths = []
        areEverything = true
        first = first ?? now
        last = last ?? now
    }

    /// Forgets what happened below a folder.
    mutating func drop(below folder: String) {
        let dropped = PathSet([folder])
        paths = paths.filter { !dropped.covers($0) }
        if isEmpty { self = PendingChanges() }
    }

    mutating func postpone(until instant: ContinuousClock.Instant) {
        earliest = instant
    }

    /// When they are to be taken in; nil where there are none.
    var due: ContinuousClock.Instant? {
        guard !isEmpty, let first, let last else { return nil }
        let due = min(last + Self.quiet, first + Self.patience)
        return earliest.map { max($0, due) } ?? due
    }
}
