import Foundation
import TestSupport
import Testing

struct IngestTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("The harbour is calm.", to: "news/calm.txt")
    }

    @discardableResult
    private func ingest(_ arguments: String...) throws -> Tool.Outcome {
        try Tool.ingest.run(arguments, in: folder.path)
    }

    /// The lines on standard error, with a single one expected.
    private func complaint(_ outcome: Tool.Outcome) throws -> String {
        #expect(outcome.status == 2)
        let lines = outcome.errors.split(separator: "\n")
        #expect(lines.count == 1, "\(outcome.errors)")
        return String(try #require(lines.first))
    }

    @Test
    func `a second run says that nothing is new`() throws {
        try ingest("news")
        #expect(try ingest("news").output == "nothing new; the index holds 1 article in 1 passage\n")
    }

    @Test
    func `a dry run lists what would be done, the status what waits`() throws {
        let preview = try ingest("--dry-run", "news")
        #expect(preview.status == 0)
        #expect(
            preview.output
                == "new       news/calm.txt\n1 new; nothing was written, the index holds 0 articles in 0 passages\n")
        #expect(try complaint(ingest("status")).contains("no index in ./index"))
        try ingest("news")
        try folder.write("", to: "news/a\u{1B}[2J.txt")
        let second = try ingest("--dry-run")
        #expect(second.status == 2)
        #expect(second.output.hasPrefix("failed    news/a\\u{1B}[2J.txt: is empty"))
        #expect(second.errors.isEmpty)
        let status = try ingest("status")
        #expect(status.status == 0)
        let lines = status.output.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines[0].hasPrefix("index     ./index/generations/0001.db, format "))
        #expect(lines[1...2] == ["holds     1 article in 1 passage", "folder    news: 1 article"])
        #expect(lines[3] == "waiting   1 new file")
    }

    @Test
    func `a path that does not exist is named, and nothing is made`() throws {
        #expect(try complaint(ingest("nowhere")).contains("nowhere: no such file"))
        #expect(!FileManager.default.fileExists(atPath: folder.path("index")))
    }

    @Test
    func `files that are no articles are named, and the rest is indexed`() throws {
        try folder.write("", to: "news/empty.txt")
        #expect(try complaint(ingest("news")).contains("news/empty.txt: is empty"))
        try folder.remove("news/empty.txt")
        try folder.write([0x89, 0x50, 0x4E, 0x47, 0x00], to: "news/image.txt")
        #expect(try complaint(ingest("news")).contains("news/image.txt: a NUL byte"))
        try folder.remove("news/image.txt")
        #expect(try ingest("news").status == 0)
        #expect(try Tool.query.run(["harbour"], in: folder.path).status == 0)
    }

    @Test
    func `a file of a hundred million characters on one line is refused`() throws {
        try folder.write([UInt8](repeating: UInt8(ascii: "a"), count: 100_000_000), to: "news/long.txt")
        #expect(try complaint(ingest("news")).contains("news/long.txt: 100000000 bytes"))
    }

    @Test
    func `a loop of links is named`() throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("news/loop"), withDestinationPath: "../news")
        #expect(try complaint(ingest("news")).contains("news/loop: is a symbolic link back"))
    }

    @Test
    func `names with control characters are shown escaped`() throws {
        try folder.write("", to: "news/a\u{1B}[2J\nb.txt")
        #expect(try complaint(ingest("news")).contains("a\\u{1B}[2J\\nb.txt"))
    }

    @Test
    func `a second writer is turned away with its own exit status`() throws {
        try ingest("news")
        let held = try #require(FileHandle(forUpdatingAtPath: folder.path("index/lock")))
        defer { try? held.close() }
        #expect(flock(held.fileDescriptor, LOCK_EX | LOCK_NB) == 0)
        let outcome = try ingest("news")
        #expect(outcome.status == 75)
        #expect(outcome.errors.contains("another pressmark-ingest is writing"))
    }

    @Test
    func `a damaged index is an error for both, and a rebuild mends it`() throws {
        try ingest("news")
        let file = try #require(FileHandle(forUpdatingAtPath: folder.path("index/generations/0001.db")))
        try file.write(contentsOf: Data("This is no database at all.".utf8))
        try file.close()
        for outcome in [try Tool.query.run(["harbour"], in: folder.path), try ingest("news")] {
            #expect(try complaint(outcome).contains("--rebuild"))
        }
        #expect(try ingest("--rebuild", "news").status == 0)
        #expect(try Tool.query.run(["harbour"], in: folder.path).status == 0)
    }

    @Test
    func `without an index the query tool says how to make one`() throws {
        #expect(
            try complaint(Tool.query.run(["x"], in: folder.path)).contains("pressmark-ingest --index ./index FOLDER"))
    }

    @Test
    func `inspect prints what is made of a file`() throws {
        let objects = try ingest("inspect", "news/calm.txt").objects()
        let article = try #require(objects.first)
        #expect(article["headline"] as? String == "The harbour is calm.")
        #expect((article["path"] as? String)?.hasSuffix("/news/calm.txt") == true)
        for key in ["published", "source", "byline"] { #expect(article[key] is NSNull) }
        let passages = try #require(article["passages"] as? [[String: Any]])
        #expect(passages.first?["text"] as? String == "The harbour is calm.")
        #expect(passages.first?["ordinal"] as? Int == 0)
        #expect(passages.first?["entities"] as? [[String: Any]] != nil)
        #expect(try complaint(ingest("inspect", "nowhere.txt")).contains("nowhere.txt: no such file"))
    }

    @Test
    func `inspect lists the quotations`() throws {
        try folder.write(
            "The harbour closed.\n\n“The pier,” Ada Hale said, “will not hold for long.”\n", to: "news/pier.txt")
        let article = try #require(try ingest("inspect", "news/pier.txt").objects().first)
        let quotations = try #require(article["quotations"] as? [[String: Any]])
        let quotation = try #require(quotations.first)
        #expect(quotations.count == 1)
        #expect(quotation["kind"] as? String == "direct")
        #expect(quotation["words"] as? [String] == ["The pier,", "will not hold for long."])
        #expect((quotation["speaker"] as? [String: Any])?["name"] as? String == "Ada Hale")
        #expect(quotation["cue"] as? String == "said")
        #expect(quotation["evidence"] as? String == "speech verb")
    }

    @Test(arguments: 0..<12)
    func `killed at any moment, the last good index answers`(attempt: Int) throws {
        try ingest("news")
        for number in 0..<400 {
            try folder.write(
                String(repeating: "Article \(number) tells of ferries. ", count: 60), to: "news/\(number).txt")
        }
        let arguments = attempt.isMultiple(of: 2) ? ["--rebuild", "news"] : ["news"]
        let delay = "0.\(String(repeating: "0", count: attempt % 3))\(attempt + 1)"
        _ = try Tool.run(
            "/usr/bin/timeout", ["-s", "KILL", delay, Tool.ingest.path] + arguments, in: folder.path)
        #expect(try Tool.query.run(["harbour"], in: folder.path).status == 0)
        #expect(try ingest("news").status == 0)
        #expect(try ingest("news").output.contains("the index holds 401 articles"))
        let check = try Tool.run(
            "/usr/bin/sqlite3",
            ["index/pressmark.db", "INSERT INTO passage_fts (passage_fts, rank) VALUES ('integrity-check', 1)"],
            in: folder.path)
        #expect((check.status, check.errors) == (0, ""))
    }
}
