import TerminalOutput

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Text that a command is given in a file or on standard input.
package enum CommandInput {
    /// More is no list of what to look for.
    private static let byteLimit = 16 << 20

    /// - Parameter path: of a file of UTF-8 text; `-` is standard input. Other bytes are replaced by U+FFFD.
    /// - Throws: ``CommandFailure`` with what to do.
    package static func text(of path: String) throws -> String {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path, String(cString: strerror(errno))) }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count == 0 { break }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw failure(path, String(cString: strerror(errno)))
            }
            bytes += buffer[..<count]
            guard bytes.count <= byteLimit else { throw failure(path, "it has more than 16 MiB; cut it into several") }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func failure(_ path: String, _ reason: String) -> CommandFailure {
        CommandFailure("cannot read \(path == "-" ? "standard input" : TerminalText.escaped(path)): \(reason)")
    }
}
