#if os(Linux)
    import Foundation
    import TestSupport
    import Testing

    /// What stands on a terminal of 80 and of 200 columns, kept in `Screens` to be looked at: with `SCREENS=write` in the
    /// environment, the test writes them anew.
    struct ScreenTests {
        private static let commands: [(name: String, arguments: [String])] = [
            ("search", ["-m4", "--per-article", "1", "tariffs", "oil"]),
            ("sentences", ["-C1", "-m3", "\"equal footing\""]),
            ("entities", ["entities", "-m6", "tariffs"]),
            ("quote", ["quote", "a big armada and a huge fleet"]),
        ]

        @Test(arguments: [80, 200])
        func `screens are what they were, and nothing is wider than they are`(columns: Int) throws {
            let tests = URL(filePath: #filePath).deletingLastPathComponent()
            let seeds = tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: "seeds")
            let folder = try TemporaryFolder()
            try FileManager.default.copyItem(atPath: seeds.path, toPath: folder.path("seeds"))
            #expect(try Tool.ingest.run(["seeds"], in: folder.path).status == 0)
            var screens = ""
            for command in Self.commands {
                let screen = try TerminalScreen.run(
                    command.arguments + ["--color", "never", "--no-pager"], in: folder.path, columns: columns)
                #expect(screen.status == 0 && screen.errors.isEmpty, "\(screen.errors)")
                // All of this is in scripts whose characters take a column each.
                #expect(screen.output.split(separator: "\n").allSatisfy { $0.count <= columns }, "\(command.name)")
                screens += "=== \(command.name)\n" + screen.output
            }
            let file = tests.appending(path: "Screens/\(columns).txt")
            if ProcessInfo.processInfo.environment["SCREENS"] == "write" {
                try screens.write(to: file, atomically: true, encoding: .utf8)
            }
            #expect(try String(contentsOf: file, encoding: .utf8) == screens)
        }
    }
#endif
