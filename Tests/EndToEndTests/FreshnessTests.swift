import Foundation
import TestSupport
import Testing

#if os(Linux)
    /// What is said on a terminal only.
    struct FreshnessTests {
        private let folder: TemporaryFolder

        /// Linux's TIOCSPTLCK and TIOCGPTPEER: see ioctl_tty(2).
        private static let setLock: UInt = 0x4004_5431
        private static let otherEnd: UInt = 0x5441

        init() throws {
            folder = try TemporaryFolder()
            try folder.write("The harbour was closed on Monday.", to: "news/2026/harbour.txt")
            #expect(try Tool.ingest.run(["news"], in: folder.path).status == 0)
        }

        /// What a query says on standard error, which is a terminal.
        private func saysOnTerminal(_ arguments: [String]) throws -> String {
            let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
            var locked: Int32 = 0
            try #require(terminal >= 0 && ioctl(terminal, Self.setLock, &locked) == 0)
            defer { close(terminal) }
            let end = ioctl(terminal, Self.otherEnd, O_RDWR | O_NOCTTY)
            try #require(end >= 0)
            let process = Process()
            process.executableURL = URL(fileURLWithPath: Tool.query.path)
            process.arguments = arguments
            process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle(fileDescriptor: end, closeOnDealloc: false)
            try process.run()
            process.waitUntilExit()
            // A few lines fit into the terminal's buffer.
            _ = fcntl(terminal, F_SETFL, O_NONBLOCK)
            var bytes = [UInt8](repeating: 0, count: 4096)
            let count = read(terminal, &bytes, bytes.count)
            close(end)
            return String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self)
        }

        @Test
        func `a folder that changed since is named, until it is indexed`() throws {
            let commands = [
                ["harbour"], ["quote", "was closed on Monday"], ["quotes"], ["entities"], ["speakers"], ["new"],
            ]
            for command in commands {
                #expect(try !saysOnTerminal(command).contains("has changed since"), "\(command)")
            }
            try folder.write("Rain in the hills.", to: "news/2026/rain.txt")
            for command in commands {
                let said = try saysOnTerminal(command)
                #expect(said.contains("news/2026 has changed since it was indexed"), "\(command): \(said)")
            }
            #expect(try Tool.query.run(["harbour"], in: folder.path).errors.isEmpty)
            for command in [["status"], ["check"], ["compact"]] {
                #expect(try Tool.ingest.run(command, in: folder.path).status == 0)
            }
            #expect(try saysOnTerminal(["harbour"]).contains("has changed since"))
            #expect(try Tool.ingest.run([], in: folder.path).status == 0)
            #expect(try saysOnTerminal(["harbour"]).isEmpty)
            try folder.remove("news")
            #expect(try saysOnTerminal(["harbour"]).isEmpty)
        }
    }
#endif
