import Foundation
import TestSupport
import Testing

/// Ingest is killed at random moments; whatever it was doing, the index answers, agrees, and has what was committed.
struct KillTests {
    private enum Work: CaseIterable {
        case build, update, rebuild, compact

        var arguments: [String] {
            switch self {
            case .build: ["news"]
            case .update: []
            case .rebuild: ["--rebuild"]
            case .compact: ["compact"]
            }
        }
    }

    /// How often ingest is killed; `make torture` asks for more.
    private static let kills = ProcessInfo.processInfo.environment["TORTURE_KILLS"].flatMap(Int.init) ?? 30
    private static let words =
        "harbour ferry council bridge rain tariff price vote closed open \"we wait\" said Ada Hale"
        .split(separator: " ")

    private let folder: TemporaryFolder
    private let seed = UInt64.random(in: 0..<UInt64.max)

    init() throws {
        folder = try TemporaryFolder()
    }

    /// The files that should be in the index, by path: the first words of each.
    private func files() throws -> [String: String] {
        let news = URL(fileURLWithPath: folder.path("news")).resolvingSymlinksInPath()
        var files: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: news.path) {
            let text = try String(contentsOf: news.appendingPathComponent(name), encoding: .utf8)
            files[name] = String(text.prefix { $0 != " " })
        }
        return files
    }

    /// The same as the index has it.
    private func indexed() throws -> [String: String] {
        let rows = try Tool.run(
            "/usr/bin/sqlite3",
            [
                "-separator", "\t", "-cmd", ".timeout 5000", folder.path("index/pressmark.db"),
                "SELECT path, substr(text, 1, instr(text, ' ') - 1) FROM article JOIN passage ON passage.id = first_passage",
            ], in: folder.path)
        #expect(rows.status == 0, "\(rows.errors)")
        var indexed: [String: String] = [:]
        for line in rows.output.split(separator: "\n") {
            let fields = line.split(separator: "\t").map(String.init)
            indexed[String(fields[0].split(separator: "/").last ?? "")] = fields[1]
        }
        return indexed
    }

    /// Adds, changes and removes some files.
    private func changeFiles(_ round: Int, using random: inout SeededGenerator) throws {
        for _ in 0..<12 {
            let name = "news/\(random.below(60)).txt"
            if random.below(5) == 0, FileManager.default.fileExists(atPath: folder.path(name)) {
                try folder.remove(name)
            } else {
                let text = (0..<100 + random.below(400)).map { _ in Self.words[random.below(Self.words.count)] }
                try folder.write("version\(round)x\(random.below(1000)) \(text.joined(separator: " ")).", to: name)
            }
        }
    }

    /// Starts ingest and kills it after a part of the time that such a run takes.
    /// - Returns: whether it had come to its end by itself.
    private func kill(_ work: Work, after seconds: Double) throws -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Tool.ingest.path)
        process.arguments = work.arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        Thread.sleep(forTimeInterval: seconds)
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return process.terminationReason == .exit
    }

    private func ingest(_ arguments: [String]) throws -> Tool.Outcome {
        try Tool.ingest.run(arguments, in: folder.path)
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/sqlite3"), "needs sqlite3"))
    func `an index survives a kill at any moment`() throws {
        var random = SeededGenerator(seed: seed)
        // How long a run takes that is left alone, in seconds.
        var durations: [Work: Double] = [:]
        var interrupted = 0
        for work in Work.allCases {
            try changeFiles(0, using: &random)
            let begin = Date()
            #expect(try ingest(work.arguments).status == 0)
            durations[work] = Date().timeIntervalSince(begin)
        }
        #expect(try ingest([]).status == 0)
        for round in 1...Self.kills {
            let work = Work.allCases[random.below(Work.allCases.count)]
            let comment: Comment = "seed \(seed), round \(round), \(work)"
            let before = try files()
            if work == .build { try FileManager.default.removeItem(atPath: folder.path("index")) }
            if work == .update { try changeFiles(round, using: &random) }
            let after = try files()
            let share = Double(random.below(1000)) / 1000
            if try !kill(work, after: share * (durations[work] ?? 0)) { interrupted += 1 }

            let check = try ingest(["check"])
            if work == .build, !FileManager.default.fileExists(atPath: folder.path("index/pressmark.db")) {
                #expect(check.status == 2 && check.errors.contains("no index in"), comment)
            } else {
                #expect(check.status == 0 && check.errors.isEmpty && check.output.hasPrefix("all agrees;"), comment)
                // So few changes are one transaction.
                let found = try indexed()
                #expect(found == (work == .build ? after : before) || found == after, comment)
            }
            let next = try ingest(work == .build ? ["news"] : [])
            #expect(next.status == 0 && next.errors.isEmpty, comment)
            #expect(try indexed() == after, comment)
            // Nothing that was begun is left behind.
            let left = try FileManager.default.contentsOfDirectory(atPath: folder.path("index/generations"))
            #expect(left.filter { $0.hasSuffix(".db") }.count == 1 && !left.contains("unfinished"), comment)
        }
        #expect(interrupted > 0, "seed \(seed)")
    }
}
