#if os(Linux)
    import Foundation
    import TestSupport
    import Testing

    /// What Conventions.md promises, row by row, with the real executables.
    struct ConventionsTests {
        private let folder: TemporaryFolder

        init() throws {
            folder = try TemporaryFolder()
            try folder.write(
                "---\ntitle: Ferry line to close\nsource: Harbour Post\ndate: 2026-02-07\n---\n"
                    + "Mayor Paul Smith said the ferry was too costly. Smith spoke in Paris. The ferry is old.\n",
                to: "news/ferry.md")
            try folder.write(
                "---\ntitle: Calm\ndate: 2026-01-05\n---\nThe ferries run on time, and the harbour is calm.",
                to: "news/calm.md")
            #expect(try Tool.ingest.run(["news"], in: folder.path).status == 0)
        }

        private func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Tool.Outcome {
            try Tool.query.run(arguments, in: folder.path, environment: environment)
        }

        private func show(
            _ arguments: String..., columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
        ) throws -> Tool.Outcome {
            try TerminalScreen.run(
                arguments, in: folder.path, columns: columns, rows: rows, environment: environment)
        }

        private func shell(_ script: String, environment: [String: String] = [:]) throws -> Tool.Outcome {
            try Tool.run(
                "/bin/sh", ["-c", script], in: folder.path,
                environment: environment.merging(["pressmark": Tool.query.path]) { $1 })
        }

        @Test func `exit codes`() throws {
            #expect(try run("ferry").status == 0)
            #expect(try run("zeppelin").status == 1)
            #expect(try run("(ferry").status == 2)
            #expect(try run("--index", "nowhere", "ferry").status == 2)
            #expect(try run("--offset", "50", "ferry").status == 1)
            #expect(try Tool.ingest.run(["news"], in: folder.path).status == 0)
        }

        @Test func `data and talk are apart`() throws {
            let found = try run("--explain", "harbuor")
            #expect(
                found.output.hasPrefix("news/calm.md:1:") && found.errors.contains("reading “harbuor” as “harbour”"))
            let nothing = try run("zeppelin")
            #expect(nothing.output.isEmpty && nothing.errors == "pressmark: nothing found\n")
            let help = try run("--help")
            #expect(help.output.contains("USAGE") && help.errors.isEmpty)
        }

        @Test func `a pipe is read line by line`() throws {
            #expect(
                try run("costly").output
                    == "news/ferry.md:1:Mayor Paul Smith said the ferry was too costly. Smith spoke in Paris. The ferry is old.\n"
            )
            #expect(
                try run("--heading", "costly").output.hasPrefix(
                    "Ferry line to close\n2026-02-07 · Harbour Post · news/ferry.md · #"))
            #expect(
                try run("-A0", "costly").output == "news/ferry.md:1:Mayor Paul Smith said the ferry was too costly.\n")
            #expect(
                try run("-C", "1", "paris").output
                    == "news/ferry.md:1:Mayor Paul Smith said the ferry was too costly. Smith spoke in Paris. The ferry is old.\n"
            )
        }

        @Test func `a terminal has headings, its width and colours`() throws {
            let screen = try show("costly", columns: 40)
            #expect(screen.status == 0 && screen.output.hasPrefix("\u{1B}[1mFerry line to close"))
            #expect(screen.output.contains("\u{1B}[36mPaul Smith\u{1B}[0m"))
            let plain = try show("--color", "never", "costly", columns: 40).output
            #expect(plain.split(separator: "\n").allSatisfy { $0.count <= 40 }, "\(plain)")
            #expect(try show("--no-heading", "--color", "never", "costly").output.hasPrefix("news/ferry.md:1:"))
        }

        @Test func `colours are a choice`() throws {
            func isColored(_ outcome: Tool.Outcome) -> Bool { outcome.output.contains("\u{1B}[") }
            #expect(try isColored(show("costly")))
            #expect(try !isColored(show("--color", "never", "costly")))
            #expect(try !isColored(show("--no-color", "costly")))
            #expect(try !isColored(run("costly")))
            #expect(try isColored(run("--color", "always", "costly")))
            #expect(try isColored(run("entities", "--color", "always")))
            for command in ["entities", "speakers", "quotes", "new"] {
                #expect(try !isColored(show(command, "--color", "never")), "\(command)")
            }
        }

        @Test func `NO_COLOR, CLICOLOR_FORCE and TERM`() throws {
            func isColored(_ outcome: Tool.Outcome) -> Bool { outcome.output.contains("\u{1B}[") }
            #expect(try !isColored(show("costly", environment: ["NO_COLOR": "1"])))
            #expect(try isColored(show("costly", environment: ["NO_COLOR": ""])))
            #expect(try isColored(show("--color", "always", "costly", environment: ["NO_COLOR": "1"])))
            #expect(try !isColored(show("costly", environment: ["TERM": "dumb"])))
            #expect(try isColored(run("costly", environment: ["CLICOLOR_FORCE": "1"])))
            #expect(try !isColored(run("costly", environment: ["CLICOLOR_FORCE": "0"])))
            #expect(try !isColored(run("costly", environment: ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"])))
        }

        @Test func `links`() throws {
            let screen = try show("--hyperlink-format", "x-test://{host}{path}", "costly")
            #expect(
                screen.output.contains("\u{1B}]8;;x-test://")
                    && screen.output.contains("/news/ferry.md\u{1B}\\news/ferry.md\u{1B}]8;;\u{1B}\\"))
            #expect(try show("new", "--hyperlink-format", "file").output.contains("\u{1B}]8;;file://"))
            #expect(try !show("costly").output.contains("\u{1B}]8"))
            #expect(try !run("--hyperlink-format", "file", "costly").output.contains("\u{1B}"))
            let wrong = try run("--hyperlink-format", "x:{line}", "costly")
            #expect(wrong.status == 2 && wrong.errors.contains("there is no {line}"))
        }

        @Test func `a NUL ends a path`() throws {
            let paths = try run("-l", "-0", "ferry").output.split(separator: "\0")
            #expect(Set(paths) == ["news/ferry.md", "news/calm.md"])
            #expect(try run("-0", "costly").output.hasPrefix("news/ferry.md\01:Mayor"))
            #expect(
                try run("-c", "ferry").output.split(separator: "\n").sorted() == ["news/calm.md:1", "news/ferry.md:1"])
            let counted = try shell("\"$pressmark\" -l -0 ferry | xargs -0 cat | wc -l")
            #expect(counted.output == "10\n")
            #expect(try run("-l", "-m1", "ferry").output.split(separator: "\n").count == 1)
        }

        @Test func `quiet`() throws {
            for (query, status) in [("ferry", Int32(0)), ("zeppelin", 1), ("harbuor", 1)] {
                let outcome = try run("-q", query)
                #expect(outcome.status == status && outcome.output.isEmpty && outcome.errors.isEmpty, "\(query)")
            }
            #expect(try run("-q", "(ferry").errors.hasPrefix("pressmark: "))
        }

        @Test func `the pager is for what is longer than the screen`() throws {
            func pages(
                _ arguments: [String], rows: Int = 4, _ environment: [String: String]
            ) throws -> Bool {
                let screen = try TerminalScreen.run(
                    arguments, in: folder.path, rows: rows, environment: environment)
                return screen.output.contains("PAGED ")
            }
            let mark = "sed 's/^/PAGED /'"
            #expect(try pages(["ferry"], ["PAGER": mark]))
            #expect(try pages(["ferry"], ["PRESSMARK_PAGER": mark, "PAGER": "cat"]))
            #expect(try pages(["entities"], ["PAGER": mark]))
            for environment in [
                ["PRESSMARK_PAGER": "", "PAGER": mark], ["PAGER": "cat"], ["PAGER": mark, "TERM": "dumb"],
            ] {
                #expect(try !pages(["ferry"], environment), "\(environment)")
            }
            #expect(try !pages(["--no-pager", "ferry"], ["PAGER": mark]))
            #expect(try !pages(["ferry"], rows: 60, ["PAGER": mark]))
            #expect(try !run("ferry", environment: ["PAGER": mark]).output.contains("PAGED "))
        }

        @Test func `a pager that is not there, and one that is left early`() throws {
            let plain = try show("--no-pager", "ferry", rows: 4)
            for pager in ["no-such-pager -x", "/no/such/pager"] {
                let outcome = try show("ferry", rows: 4, environment: ["PAGER": pager])
                #expect(outcome.status == 0 && outcome.output == plain.output && outcome.errors.isEmpty, "\(outcome)")
            }
            let early = try show("ferry", rows: 4, environment: ["PAGER": "true"])
            #expect(early.status == 0 && early.output.isEmpty && early.errors.isEmpty)
        }

        @Test func `a reader that goes away is no error`() throws {
            let outcome = try shell("{ \"$pressmark\" --copies -m 10 ferry; echo $? >&2; } | true")
            #expect(outcome.errors == "0\n")
        }

        @Test func `a query that begins with a hyphen`() throws {
            for arguments in [["--", "-paris", "harbour"], ["-e", "-paris harbour"]] {
                #expect(
                    try Tool.query.run(arguments, in: folder.path).output.hasPrefix("news/calm.md:1:"), "\(arguments)")
            }
            let both = try run("-e", "costly", "-e", "calm").output.split(separator: "\n")
            #expect(both.count == 2)
            #expect(try run("-e", "costly", "calm").status == 2)
        }

        @Test func `queries from a file`() throws {
            try folder.write("first\tcostly\n\ncalm\nzeppelin\n", to: "queries.txt")
            let lines = try run("-f", "queries.txt", "--no-relax")
            #expect(
                lines.output.hasPrefix("first:news/ferry.md:1:Mayor") && lines.output.contains("\n3:news/calm.md:1:"))
            #expect(lines.status == 1 && lines.errors == "pressmark: 1 of 3 queries found nothing\n")
            let trec = try Tool.query.run(["-f", "-", "--format", "trec"], in: folder.path, input: "q7\tcostly\n")
            #expect(trec.status == 0)
            let columns = trec.output.split(separator: "\n").map { $0.split(separator: " ") }
            #expect(
                columns.count == 1 && columns[0].count == 6 && columns[0][0] == "q7" && columns[0][1] == "Q0"
                    && columns[0][3] == "1")
            #expect(try run("-f", "queries.txt", "--json").objects().map { $0["query"] as? String } == ["first", "3"])
            try folder.write("fine\n(broken\n", to: "queries.txt")
            let broken = try run("-f", "queries.txt")
            #expect(
                broken.status == 2 && broken.output.isEmpty
                    && broken.errors.hasPrefix("pressmark: queries.txt, line 2: "))
        }

        @Test func `every line of JSON has the format's version`() throws {
            for arguments in [
                ["ferry"], ["entities"], ["speakers"], ["quotes"], ["new"], ["quote", "too costly"], ["harbuor"],
            ] {
                let objects = try Tool.query.run(arguments + ["--json"], in: folder.path).objects()
                #expect(objects.allSatisfy { $0["format_version"] as? Int == 1 }, "\(arguments)")
            }
            for arguments in [["--json", "news"], ["inspect", "news/ferry.md"]] {
                let objects = try Tool.ingest.run(arguments, in: folder.path).objects()
                #expect(!objects.isEmpty && objects.allSatisfy { $0["format_version"] as? Int == 1 }, "\(arguments)")
            }
        }

        @Test func `tables`() throws {
            let csv = try run("--format", "csv", "costly").output
            #expect(csv.hasPrefix("rank,score,id,passage,published,") && csv.hasSuffix("\r\n"))
            #expect(try run("--format", "tsv", "costly").output.split(separator: "\n").count == 2)
            for command in ["entities", "new"] {
                #expect(try run(command, "--format", "csv").output.contains(","), "\(command)")
            }
            #expect(
                try run("entities", "--format", "tsv", "--offset", "1").output.split(separator: "\n").count == run(
                    "entities", "--format", "tsv"
                ).output.split(separator: "\n").count - 1)
        }

        @Test func `the order is a choice`() throws {
            func paths(_ arguments: String...) throws -> [Substring] {
                try Tool.query.run(arguments, in: folder.path).output.split(separator: "\n").compactMap {
                    $0.split(separator: ":").first
                }
            }
            #expect(try paths("--sort", "date", "ferry") == ["news/calm.md", "news/ferry.md"])
            #expect(try paths("--sort", "-date", "ferry") == ["news/ferry.md", "news/calm.md"])
            #expect(try paths("--sort", "-date", "--offset", "1", "ferry") == ["news/calm.md"])
            #expect(try run("-m", "10001", "ferry").status == 2)
            #expect(try run("--offset", "100000", "ferry").errors.contains("100000 passages at most"))
            #expect(try paths("--sort=date", "-l", "ferry") == ["news/calm.md", "news/ferry.md"])
        }

        @Test func `every row of the page names a test that is here`() throws {
            let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent()
            let page = try String(
                contentsOf: repository.appending(path: "Sources/Pressmark/Pressmark.docc/Conventions.md"),
                encoding: .utf8)
            let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
            let table = try #require(page.components(separatedBy: "\n## ").first)
            let rows = table.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
            #expect(rows.count > 12)
            var named: Set<String> = []
            for row in rows {
                let name = try #require(row.split(separator: "|").last).trimmingCharacters(in: .whitespaces)
                #expect(source.contains("@Test func `\(name)`()"), "\(row)")
                named.insert(name)
            }
            // And every test is named by a row, but for this one.
            let tests = source.split(separator: "\n").filter { $0.hasPrefix("        @Test func `") }.map {
                String($0.split(separator: "`")[1])
            }
            #expect(Set(tests).subtracting(named) == ["every row of the page names a test that is here"])
        }
    }
#endif
