import Dispatch
import Synchronization

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

    /// Names that are asked for one after the other: the system takes some microseconds for each.
    private static let portion = 256

    /// What some names stand for, in their order; a symbolic link is described itself. Many are asked for on several threads.
    /// - Parameter names: of what is in the folder.
    package func statuses(of names: [String]) -> [Result<FileStatus, SystemFailure>] {
        let folder = dirfd(stream)
        let starts = Array(stride(from: 0, to: names.count, by: Self.portion))
        let portions = Mutex([[Result<FileStatus, SystemFailure>]](repeating: [], count: starts.count))
        DispatchQueue.concurrentPerform(iterations: starts.count) { number in
            let part = names[starts[number]..<min(starts[number] + Self.portion, names.count)]
            let found = part.map { name in
                Result { () throws(SystemFailure) in try FileStatus(name, in: folder) }
            }
            portions.withLock { $0[number] = found }
        }
        return portions.withLock { Array($0.joined()) }
    }
}
