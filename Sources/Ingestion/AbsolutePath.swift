#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Absolute paths of things that need not exist any more.
enum AbsolutePath {
    /// Puts the working folder in front of a relative path and takes `.` and `..` out, without asking whether anything
    /// is there; what is there is named without symbolic links.
    static func make(_ path: String) -> String {
        if let real = RealPath.resolve(path) { return real }
        let full = path.hasPrefix("/") ? path : (RealPath.resolve(".") ?? "") + "/" + path
        var parts: [Substring] = []
        for part in full.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return "/" + parts.joined(separator: "/")
    }
}
