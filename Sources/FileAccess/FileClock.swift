#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The time of day, in nanoseconds since 1970.
package enum FileClock {
    package static func now() -> Int {
        time(CLOCK_REALTIME)
    }

    /// The time by the clock that files are stamped with, which goes in steps of some milliseconds: nothing that is written from
    /// now on is older.
    package static func stamp() -> Int {
        #if canImport(Darwin)
            time(CLOCK_REALTIME)
        #else
            time(CLOCK_REALTIME_COARSE)
        #endif
    }

    private static func time(_ clock: clockid_t) -> Int {
        var time = timespec()
        clock_gettime(clock, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
