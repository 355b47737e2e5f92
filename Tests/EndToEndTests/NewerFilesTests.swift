import TestSupport
import Testing

#if os(Linux)
    /// What is said on a terminal only.
    struct NewerFilesTests {
        private let folder: TemporaryFolder

        init() throws {
            folder = try TemporaryFolder()
            try folder.write("The harbour was closed on Monday.", to: "news/2026/harbour.txt")
            #expect(try Tool.ingest.run(["news"], in: folder.path).status == 0)
        }

        /// What a query says on standard error, which is a terminal.
        private func saysOnTerminal(_ arguments: [String]) throws -> String {
            try TerminalScreen.run(arguments, in: folder.path, showing: .errors).errors
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
