#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Times of arrival, in words.
package enum ArrivalTime {
    /// For people: `2026-02-06 21:40`, where they are.
    /// - Parameter time: milliseconds since 1970.
    package static func local(_ time: Int) -> String {
        var seconds = time / 1000
        var parts = tm()
        localtime_r(&seconds, &parts)
        return "\(day(parts)) \(digits(parts.tm_hour)):\(digits(parts.tm_min))"
    }

    /// For programs: `2026-02-06T20:40:03.250Z` (RFC 3339).
    /// - Parameter time: milliseconds since 1970.
    package static func universal(_ time: Int) -> String {
        var seconds = time / 1000
        var parts = tm()
        gmtime_r(&seconds, &parts)
        let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { digits($0) }.joined(separator: ":")
        return "\(day(parts))T\(clock).\(digits(Int32(time % 1000), 3))Z"
    }

    private static func day(_ parts: tm) -> String {
        "\(digits(parts.tm_year + 1900, 4))-\(digits(parts.tm_mon + 1))-\(digits(parts.tm_mday))"
    }

    private static func digits(_ number: Int32, _ count: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
    }
}
