#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the operating system answered instead of doing what it was asked.
package struct SystemFailure: Error, Equatable {
    package let code: Int32

    package init(_ code: Int32) {
        self.code = code
    }

    package var isLoop: Bool { code == ELOOP }
    package var isMissing: Bool { code == ENOENT || code == ENOTDIR }

    /// The system's own words, in lower case: "permission denied".
    package var reason: String {
        String(cString: strerror(code)).lowercased()
    }
}
