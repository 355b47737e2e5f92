#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Standard output or standard error, written in blocks.
package struct StandardStream: ~Copyable {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private static let blockSize = 64 << 10

    /// What can happen on the way out.
    package enum Failure: Error, Equatable {
        /// The reader has gone: nobody is interested in more.
        case brokenPipe
        /// Anything else, such as a full disk.
        case system(reason: String)
    }

    package static func output() -> StandardStream { StandardStream(descriptor: STDOUT_FILENO) }
    package static func error() -> StandardStream { StandardStream(descriptor: STDERR_FILENO) }

    /// - Parameter descriptor: of something that can be written to, such as a pipe; it stays open.
    package init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    package mutating func write(_ text: String) throws(Failure) {
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= Self.blockSize { try flush() }
    }

    package mutating func flush() throws(Failure) {
        var start = 0
        while start < buffer.count {
            let written = buffer[start...].withUnsafeBytes { Self.write(descriptor, $0.baseAddress, $0.count) }
            if written >= 0 {
                start += written
            } else if errno != EINTR {
                let code = errno
                buffer.removeAll()
                throw code == EPIPE ? .brokenPipe : .system(reason: String(cString: strerror(code)))
            }
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private static func write(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Darwin)
            Darwin.write(descriptor, bytes, count)
        #elseif canImport(Musl)
            Musl.write(descriptor, bytes, count)
        #else
            Glibc.write(descriptor, bytes, count)
        #endif
    }

    /// Lets writes to a pipe nobody reads, and to a file that may not grow any more, fail instead of ending the process.
    package static func reportFailedWrites() {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
    }
}
