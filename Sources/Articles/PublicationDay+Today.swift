#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension PublicationDay {
    /// The day it is where the user is.
    public static func today() -> PublicationDay {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        let year = Int(parts.tm_year) + 1900
        guard let day = PublicationDay(year: year, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday)) else {
            preconditionFailure("the system clock says it is the year \(year)")
        }
        return day
    }
}
