#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Absolute paths of things that need not exist any more.
package enum AbsolutePath {
    /// Puts the working folder in front of a relative path and takes `.` and `..` out, without asking whether anything
    /// is there; what is there, or would be in a folder that is, is named without symbolic links.
    package static func make(_ path: String) -> String {
        if let real = RealPath.resolve(path) { return real }
        if let name = path.split(separator: "/").last, name != "..", name != ".", !path.hasSuffix("/"),
            let folder = RealPath.resolve(name.count == path.count ? "." : String(path.dropLast(name.count)))
        {
            return folder.hasSuffix("/") ? folder + name : folder + "/" + name
        }
        let full = path.hasPrefix("/") ? path : (RealPath.resolve(".") ?? "") + "/" + path
        var parts: [Substring] = []
        for part in full.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return "/" + parts.joined(separator: "/")
    }
}
