#if os(Linux)
    import Foundation
    import Testing

    /// A terminal that a test made, and what a tool writes to it.
    enum TerminalScreen {
        /// Linux's TIOCSPTLCK and TIOCGPTPEER: see ioctl_tty(2).
        private static let setLock: UInt = 0x4004_5431
        private static let otherEnd: UInt = 0x5441

        /// Runs the query executable with standard output on a terminal.
        /// - Returns: what stands on the terminal, its line ends as `\n`, and on standard error.
        static func run(
            _ arguments: [String], in folder: String, columns: Int = 80, rows: Int = 24,
            environment: [String: String] = [:]
        ) throws -> Tool.Outcome {
            let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
            var locked: Int32 = 0
            try #require(terminal >= 0 && ioctl(terminal, setLock, &locked) == 0)
            defer { close(terminal) }
            let end = ioctl(terminal, otherEnd, O_RDWR | O_NOCTTY)
            try #require(end >= 0)
            var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
            try #require(ioctl(terminal, UInt(TIOCSWINSZ), &size) == 0)
            let errors = FileManager.default.temporaryDirectory.appendingPathComponent(
                "pressmark-run-\(UUID().uuidString)")
            try Data().write(to: errors)
            defer { try? FileManager.default.removeItem(at: errors) }
            let process = Process()
            process.executableURL = URL(fileURLWithPath: Tool.query.path)
            process.arguments = arguments
            process.currentDirectoryURL = URL(fileURLWithPath: folder)
            process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm-256color"].merging(
                environment
            ) { $1 }
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = FileHandle(fileDescriptor: end, closeOnDealloc: false)
            process.standardError = try FileHandle(forWritingTo: errors)
            try process.run()
            close(end)
            // Read until nobody has the other end open any more, which Linux says with an error.
            var output: [UInt8] = []
            var bytes = [UInt8](repeating: 0, count: 65_536)
            while true {
                let count = read(terminal, &bytes, bytes.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { break }
                output += bytes[..<count]
            }
            process.waitUntilExit()
            return Tool.Outcome(
                status: process.terminationStatus,
                output: String(decoding: output, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n"),
                errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
        }
    }
#endif
