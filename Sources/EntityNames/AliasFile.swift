import TerminalOutput

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The lines of a file of aliases.
package struct AliasFile: Sendable, Equatable {
    package let path: String
    /// What its lines say, with their numbers, from 1.
    package private(set) var rules: [(line: Int, rule: AliasRule)] = []
    package private(set) var problems: [AliasProblem] = []

    /// The most bytes that are read of a file: a million, some 20,000 lines.
    package static let byteLimit = 1 << 20
    /// The most names that are taken from a file.
    package static let nameLimit = 10_000

    /// The user's own file.
    /// - Returns: nil where the environment names no absolute folder.
    package static func userPath(environment: (String) -> String? = Terminal.environment) -> String? {
        BaseFolder.configuration.path(environment: environment).map { $0 + "/pressmark/aliases.txt" }
    }

    /// Reads a file; one that is not there says nothing.
    package init(path: String) {
        self.path = path
        do throws(ReadingFailure) {
            guard let bytes = try Self.bytes(of: path) else { return }
            add(String(decoding: bytes, as: UTF8.self))
        } catch {
            problems = [AliasProblem(path: path, kind: error.kind)]
        }
    }

    package init(path: String, text: String) {
        self.path = path
        add(text)
    }

    private mutating func add(_ text: String) {
        var names = 0
        var number = 0
        var text = text[...]
        if text.first == "\u{FEFF}" { text.removeFirst() }
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            number += 1
            do throws(AliasLineError) {
                guard let rule = try AliasRule(line: String(line)) else { continue }
                names += rule.count
                guard names <= Self.nameLimit else {
                    problems.append(
                        AliasProblem(path: path, kind: .tooMany(limit: Self.nameLimit, line: number)))
                    return
                }
                rules.append((number, rule))
            } catch {
                problems.append(AliasProblem(path: path, kind: .line(number, error)))
            }
        }
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.path == right.path && left.problems == right.problems
            && left.rules.elementsEqual(right.rules) { $0 == $1 }
    }

    private struct ReadingFailure: Error {
        var kind: AliasProblem.Kind
    }

    /// - Returns: nil where there is no such file.
    private static func bytes(of path: String) throws(ReadingFailure) -> [UInt8]? {
        // Without O_NONBLOCK, a pipe put in the file's place would hold up the search.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw failure(errno)
        }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: byteLimit + 1)
        var count = 0
        while count < bytes.count {
            let got = bytes.withUnsafeMutableBytes { buffer in
                read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
            }
            if got == 0 { return Array(bytes[..<count]) }
            if got > 0 {
                count += got
            } else if errno != EINTR {
                throw failure(errno)
            }
        }
        throw ReadingFailure(kind: .tooLarge(limit: byteLimit))
    }

    private static func failure(_ code: Int32) -> ReadingFailure {
        ReadingFailure(kind: .unreadable(reason: String(cString: strerror(code))))
    }
}

extension AliasRule {
    /// How many names it says something of.
    fileprivate var count: Int {
        switch self {
        case .alias(let names, _), .kill(let names): names.count
        case .rename: 1
        }
    }
}
