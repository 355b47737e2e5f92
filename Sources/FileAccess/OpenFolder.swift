#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder that is open: what is in it is asked for by its name alone, and the system need not go through the path each time.
package struct OpenFolder: ~Copyable {
    #if canImport(Darwin)
        private let stream: UnsafeMutablePointer<DIR>
    #else
        private let stream: OpaquePointer
    #endif

    package init(_ path: String) throws(SystemFailure) {
        guard let stream = opendir(path) else { throw SystemFailure(errno) }
        self.stream = stream
    }

    deinit {
        closedir(stream)
    }

    /// The names in the folder that do not begin with a full stop, in no useful order. To be asked for once.
    /// - Returns: besides, how many names there are that are not UTF-8.
    package func visibleNames() -> (names: [String], undecodable: Int) {
        var names: [String] = []
        var undecodable = 0
        while let entry = readdir(stream) {
            withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                guard let name = String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self) else {
                    undecodable += 1
                    return
                }
                if bytes.first != UInt8(ascii: ".") { names.append(name) }
            }
        }
        return (names, undecodable)
    }

    /// - Parameter name: of something in the folder; a symbolic link is described itself.
    package func status(of name: String) throws(SystemFailure) -> FileStatus {
        try FileStatus(name, in: dirfd(stream))
    }
}
