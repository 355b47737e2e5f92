#if os(Linux)
    import Foundation
    import Testing

    /// A terminal that a test made, and what a tool writes to it.
    enum TerminalScreen {
        /// Linux's TIOCSPTLCK and TIOCGPTPEER: see ioctl_tty(2).
        private static let setLock: UInt = 0x4004_5431
        private static let otherEnd: UInt = 0x5441

        /// Which of a tool's outputs goes to the terminal.
        enum Output {
            case standard, errors
        }

        /// Runs the query executable with one of its outputs on a terminal.
        /// - Returns: its output and errors; line ends on the terminal as `\n`.
        static func run(
            _ arguments: [String], in folder: String, showing shown: Output = .standard, columns: Int = 80,
            rows: Int = 24, environment: [String: String] = [:]
        ) throws -> Tool.Outcome {
            let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
            var locked: Int32 = 0
            try #require(terminal >= 0 && ioctl(terminal, setLock, &locked) == 0)
            defer { close(terminal) }
            let end = ioctl(terminal, otherEnd, O_RDWR | O_NOCTTY)
            try #require(end >= 0)
            var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
            try #require(ioctl(terminal, UInt(TIOCSWINSZ), &size) == 0)
            let other = FileManager.default.temporaryDirectory.appendingPathComponent(
                "pressmark-run-\(UUID().uuidString)")
            try Data().write(to: other)
            defer { try? FileManager.default.removeItem(at: other) }
            let process = Process()
            process.executableURL = URL(fileURLWithPath: Tool.query.path)
            process.arguments = arguments
            process.currentDirectoryURL = URL(fileURLWithPath: folder)
            process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm-256color"].merging(
                environment
            ) { $1 }
            process.standardInput = FileHandle.nullDevice
            let screen = FileHandle(fileDescriptor: end, closeOnDealloc: false)
            let file = try FileHandle(forWritingTo: other)
            process.standardOutput = shown == .standard ? screen : file
            process.standardError = shown == .standard ? file : screen
            try process.run()
            close(end)
            // Read until nobody has the other end open any more, which Linux says with an error.
            var bytes: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while true {
                let count = read(terminal, &buffer, buffer.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { break }
                bytes += buffer[..<count]
            }
            process.waitUntilExit()
            let onScreen = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
            let inFile = String(decoding: try Data(contentsOf: other), as: UTF8.self)
            return Tool.Outcome(
                status: process.terminationStatus, output: shown == .standard ? onScreen : inFile,
                errors: shown == .standard ? inFile : onScreen)
        }
    }
#endif
