import Foundation
import TestSupport
import Testing

/// What goes wrong around ingest: said in a line, and nothing is lost by it.
struct FaultTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func write(_ numbers: Range<Int>) throws {
        for number in numbers {
            let words = (0..<300).map { "word\(number * 300 + $0)" }.joined(separator: " ")
            try folder.write("Ferry \(number) waits. \(words)\n", to: "news/\(number).txt")
        }
    }

    private func ingest(_ arguments: String...) throws -> Tool.Outcome {
        try Tool.ingest.run(arguments, in: folder.path)
    }

    /// Runs ingest while no file may grow beyond so many blocks of 512 bytes.
    private func ingest(blocks: Int, _ arguments: String...) throws -> Tool.Outcome {
        try Tool.run(
            "/bin/sh", ["-c", "ulimit -f \(blocks) && exec \"$0\" \"$@\"", Tool.ingest.path] + arguments,
            in: folder.path)
    }

    private func articles() throws -> Int {
        let outcome = try Tool.query.run(["--limit", "500", "--json", "ferry"], in: folder.path)
        return try outcome.objects().count { $0["passage"] != nil || $0["article"] != nil }
    }

    @Test(arguments: [64, 300, 700, 1100])
    func `no room for a first build`(blocks: Int) throws {
        try write(0..<60)
        let full = try ingest(blocks: blocks, "news")
        #expect(full.status == 2)
        #expect(full.errors.contains("no room left to write"), "\(full.errors)")
        #expect(full.errors.split(separator: "\n").count == 1)
        #expect(try Tool.query.run(["ferry"], in: folder.path).status == 2)
        #expect(try ingest("news").status == 0)
        #expect(try articles() == 60)
    }

    @Test(arguments: [["news"], ["--rebuild"], ["compact"]])
    func `no room for what comes later`(arguments: [String]) throws {
        try write(0..<60)
        #expect(try ingest("news").status == 0)
        try write(60..<120)
        let full = try Tool.run(
            "/bin/sh", ["-c", "ulimit -f 200 && exec \"$0\" \"$@\"", Tool.ingest.path] + arguments, in: folder.path)
        #expect(full.status == 2)
        #expect(full.errors.contains("no room left to write"), "\(full.errors)")
        #expect(try articles() == 60)
        #expect(try ingest("check").status == 0)
        #expect(try ingest().status == 0)
        #expect(try articles() == 120)
        #expect(try ingest("check").status == 0)
    }

    @Test func `a file that cannot be read`() throws {
        // The memory of a process begins with a page that is not there.
        guard FileManager.default.fileExists(atPath: "/proc/self/mem") else { return }
        try write(0..<3)
        let outcome = try ingest("news", "/proc/self/mem")
        #expect(outcome.status == 2)
        #expect(outcome.errors.split(separator: "\n").count == 1)
        #expect(outcome.errors.contains("/mem: "), "\(outcome.errors)")
        #expect(try articles() == 3)
    }

    @Test func `a folder that is gone`() throws {
        try write(0..<3)
        #expect(try ingest("news").status == 0)
        try FileManager.default.moveItem(atPath: folder.path("news"), toPath: folder.path("away"))
        let gone = try ingest()
        #expect(gone.status == 2)
        #expect(gone.errors.split(separator: "\n").count == 1)
        #expect(try articles() == 3)
        try FileManager.default.moveItem(atPath: folder.path("away"), toPath: folder.path("news"))
        let back = try ingest()
        #expect(back.status == 0)
        #expect(back.output.contains("nothing new"))
    }

    @Test func `a database that another program has locked`() throws {
        try write(0..<3)
        #expect(try ingest("news").status == 0)
        try write(3..<4)
        let holder = Process()
        holder.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3") else { return }
        holder.arguments = [folder.path("index/pressmark.db"), "BEGIN IMMEDIATE", ".shell sleep 60"]
        holder.standardOutput = FileHandle.nullDevice
        try holder.run()
        // Its lock is there when nobody else gets one.
        for _ in 0..<200 {
            let probe = try Tool.run(
                "/usr/bin/sqlite3", ["index/pressmark.db", "BEGIN IMMEDIATE"], in: folder.path)
            if probe.status != 0 { break }
            usleep(50_000)
        }
        let locked = try ingest()
        holder.terminate()
        holder.waitUntilExit()
        #expect(locked.status == 2)
        #expect(locked.errors.contains("locked"), "\(locked.errors)")
        #expect(locked.errors.split(separator: "\n").count == 1)
        #expect(try ingest().status == 0)
        #expect(try articles() == 4)
    }
}
