#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Absolute paths without symbolic links, `.` and `..`.
package enum RealPath {
    /// - Returns: nil where nothing exists at that path, or the system does not say.
    package static func resolve(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(validatingCString: real)
    }
}
