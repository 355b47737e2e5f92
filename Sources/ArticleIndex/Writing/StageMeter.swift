import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Adds up where ingest spends its time, by stage of the work and by processor core.
///
/// Programs that measure hand one to ingest; without one nothing is measured. Where stages are nested, the time of the inner
/// one is not the outer one's. A measurement takes a microsecond or two itself.
package final class StageMeter: Sendable {
    /// A part of the work. Modules name their own.
    package struct Stage: Hashable, Sendable {
        package let name: String
        package init(_ name: String) { self.name = name }
    }

    /// What one stage took on one core.
    package struct Usage: Sendable {
        package let stage: Stage
        /// The core's number, from 0; the one on which the measurement ended.
        package let core: Int
        /// Nanoseconds that the processor worked.
        package var processor = 0
        /// Nanoseconds that went by, waiting and other programs' turns included.
        package var elapsed = 0
    }

    private struct Place: Hashable {
        var stage: Stage
        var core: Int
    }

    private struct Interval {
        var processor = 0
        var elapsed = 0
    }

    private struct State {
        var usages: [Place: Usage] = [:]
        /// What inner stages have taken so far of those that run on each thread.
        var inner: [UInt: Interval] = [:]
    }

    private let state = Mutex(State())

    package init() {}

    /// In no order.
    package var usages: [Usage] { state.withLock { Array($0.usages.values) } }

    func measure<Result, Failure>(
        _ stage: Stage, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let thread = Self.thread
        let outer = state.withLock { $0.inner.updateValue(Interval(), forKey: thread) } ?? Interval()
        let (processor, elapsed) = (Self.nanoseconds(CLOCK_THREAD_CPUTIME_ID), Self.nanoseconds(CLOCK_MONOTONIC))
        defer {
            let worked = Self.nanoseconds(CLOCK_THREAD_CPUTIME_ID) - processor
            let passed = Self.nanoseconds(CLOCK_MONOTONIC) - elapsed
            let place = Place(stage: stage, core: Self.core)
            state.withLock {
                let inner = $0.inner[thread] ?? Interval()
                var usage = $0.usages[place] ?? Usage(stage: stage, core: place.core)
                usage.processor += worked - inner.processor
                usage.elapsed += passed - inner.elapsed
                $0.usages[place] = usage
                $0.inner[thread] = Interval(
                    processor: outer.processor + worked, elapsed: outer.elapsed + passed)
            }
        }
        return try body()
    }

    private static func nanoseconds(_ clock: clockid_t) -> Int {
        var time = timespec()
        clock_gettime(clock, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }

    private static var thread: UInt {
        #if canImport(Darwin)
            UInt(bitPattern: pthread_self())
        #else
            UInt(pthread_self())
        #endif
    }

    /// Always 0 where the system does not tell.
    private static var core: Int { max(0, Int(currentCore?() ?? 0)) }

    /// The C library's function, which its headers show to programs with GNU extensions only.
    private static let currentCore: (@convention(c) () -> Int32)? = dlsym(nil, "sched_getcpu").map {
        unsafeBitCast($0, to: (@convention(c) () -> Int32).self)
    }
}

extension StageMeter? {
    /// Does the work, and measures it where there is a meter.
    @inline(__always)
    package func measure<Result, Failure>(
        _ stage: StageMeter.Stage, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard let self else { return try body() }
        return try self.measure(stage, body)
    }
}

extension StageMeter.Stage {
    package static let rows = Self("rows of articles, passages, mentions")
    package static let copies = Self("copies of articles")
    package static let postings = Self("postings")
    package static let segments = Self("pages of the full-text indexes")
    package static let entityTables = Self("tables of entities")
    package static let passageTables = Self("tables of passages and terms")
    package static let checking = Self("checking")
}
