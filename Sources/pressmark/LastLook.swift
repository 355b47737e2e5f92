import CommandLineInterface
import FileAccess
import TerminalOutput

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What a user saw last of an index, remembered in a file of ``BaseFolder/state``.
struct LastLook {
    private let folder: String
    private let path: String

    /// - Parameters:
    ///   - place: the index or cluster.
    ///   - query: what was asked of it; each query has a last look of its own.
    init(at place: String, asking query: [String]) throws(CommandFailure) {
        guard let state = BaseFolder.state.path() else {
            throw CommandFailure("cannot remember the last look: HOME is not set; set it, or XDG_STATE_HOME")
        }
        folder = state + "/pressmark"
        let name = ([place] + query).joined(separator: "\0")
        let digits = Array("0123456789abcdef")
        let hash = ContentHash.hash(Array(name.utf8)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        path = folder + "/last-look-" + String(hash)
    }

    /// When the last article came that was seen, in milliseconds since 1970; nil where nothing is remembered.
    func time() throws(CommandFailure) -> Int? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw failure("read")
        }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 32)
        let count = read(descriptor, &buffer, buffer.count)
        guard count >= 0 else { throw failure("read") }
        // What is no number is no memory of a look.
        return Int(String(decoding: buffer[..<count].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
    }

    /// Replaces what is remembered, in one step.
    func remember(_ time: Int) throws(CommandFailure) {
        // Each of them may be there already; whether the last one is, opening the file tells.
        for end in folder.indices.dropFirst() where folder[end] == "/" { mkdir(String(folder[..<end]), 0o700) }
        mkdir(folder, 0o700)
        let aside = "\(path).\(getpid())"
        let descriptor = open(aside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure("write") }
        let text = Array("\(time)\n".utf8)
        let isWritten = write(descriptor, text, text.count) == text.count
        guard close(descriptor) == 0, isWritten, rename(aside, path) == 0 else {
            let error = failure("write")
            unlink(aside)
            throw error
        }
    }

    private func failure(_ operation: String) -> CommandFailure {
        let reason = String(cString: strerror(errno))
        return CommandFailure("cannot \(operation) what was seen last, \(TerminalText.escaped(path)): \(reason)")
    }
}
