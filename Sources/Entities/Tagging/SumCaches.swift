import Synchronization

/// The caches of a tagger's threads: each takes one for an article, and gives it back.
final class SumCaches: Sendable {
    private let idle = Mutex<[SumCache]>([])

    func take() -> SumCache {
        idle.withLock { $0.popLast() } ?? SumCache()
    }

    func giveBack(_ cache: SumCache) {
        idle.withLock { $0.append(cache) }
    }
}
