#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The folder the process works in.
package enum WorkingFolder {
    /// Absolute, without symbolic links; nil where it cannot be told.
    package static var path: String? {
        guard let real = realpath(".", nil) else { return nil }
        defer { free(real) }
        return String(validatingCString: real)
    }
}
