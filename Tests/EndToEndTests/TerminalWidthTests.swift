#if os(Linux)
    import Foundation
    import TestSupport
    import Testing

    /// What stands on a terminal fits it; what it looks like is kept in Tests/Screens.
    struct TerminalWidthTests {
        private static let commands = [
            ["-m4", "--per-article", "1", "tariffs", "oil"], ["-C1", "-m3", "\"equal footing\""],
            ["entities", "-m6", "tariffs"], ["quote", "a big armada and a huge fleet"], ["quotes", "oil"], ["new"],
            ["timeline"], ["show", "3"], ["similar", "3"], ["speakers"],
        ]

        @Test(arguments: [80, 200])
        func `nothing is wider than the terminal`(columns: Int) throws {
            let seeds = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().appending(path: "seeds")
            let folder = try TemporaryFolder()
            try FileManager.default.copyItem(atPath: seeds.path, toPath: folder.path("seeds"))
            #expect(try Tool.ingest.run(["seeds"], in: folder.path).status == 0)
            for command in Self.commands {
                let screen = try TerminalScreen.run(
                    command + ["--color", "never", "--no-pager"], in: folder.path, columns: columns)
                #expect(screen.status == 0 && screen.errors.isEmpty, "\(command): \(screen.errors)")
                let lines = screen.output.split(separator: "\n")
                #expect(lines.count > 1, "\(command)")
                // All of this is in scripts whose characters take a column each.
                for line in lines { #expect(line.count <= columns, "\(command): \(line)") }
            }
        }
    }
#endif
