#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the process can know of the terminal it may be talking to.
package enum Terminal {
    /// Whether standard output is a terminal, not a pipe or a file.
    package static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) != 0 }

    /// Whether standard error is a terminal.
    package static var isErrorTerminal: Bool { isatty(STDERR_FILENO) != 0 }

    /// The terminal's width in columns; 80 where it cannot be known.
    package static var width: Int {
        var size = winsize()
        for descriptor in [STDOUT_FILENO, STDERR_FILENO]
        where ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 {
            return Int(size.ws_col)
        }
        return environment("COLUMNS").flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil } ?? 80
    }

    /// The width of what standard output is written to, in columns; nil where that is no terminal.
    package static var outputWidth: Int? { isOutputTerminal ? width : nil }

    /// The terminal's height in lines; 24 where it cannot be known.
    package static var height: Int {
        var size = winsize()
        if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 { return Int(size.ws_row) }
        return environment("LINES").flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil } ?? 24
    }

    /// Whether the terminal can do nothing but write one character after another.
    package static var isDumb: Bool { environment("TERM") == "dumb" }

    /// Whether colours are welcome on standard output: never with NO_COLOR (https://no-color.org) in the environment; with
    /// CLICOLOR_FORCE (https://bixense.com/clicolors) wherever it goes; else on a terminal that can show them.
    package static var allowsColor: Bool {
        guard (environment("NO_COLOR") ?? "").isEmpty else { return false }
        if !["", "0"].contains(environment("CLICOLOR_FORCE") ?? "") { return true }
        return isOutputTerminal && !isDumb
    }

    /// The machine's name; nil where it cannot be told.
    package static var hostName: String? {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return nil }
        return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether characters outside of ASCII are welcome: the locale's, as POSIX chooses it (XBD 8.2).
    package static var isUTF8: Bool {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty } ?? ""
        return locale.lowercased().replacing("-", with: "").contains("utf8")
    }

    /// The value of an environment variable.
    package static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
