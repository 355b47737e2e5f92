import TestSupport
import Testing

struct ProgressTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for number in 0..<20 { try folder.write("Article \(number) is here.", to: "news/\(number).txt") }
        try folder.write("", to: "news/empty.txt")
    }

    @Test
    func `events tell of the run, its problems and its end`() throws {
        let outcome = try Tool.ingest.run(["--json", "news"], in: folder.path)
        #expect(outcome.status == 2 && outcome.errors.isEmpty, "\(outcome.errors)")
        let events = try outcome.objects()
        #expect(Set(events.compactMap { $0["event"] as? String }) == ["progress", "problem", "done"])
        #expect(events.first?["stage"] as? String == "reading" && events.first?["total_files"] as? Int == 21)
        #expect(events.compactMap { $0["stage"] as? String }.contains("merging"))
        let problem = events.first { $0["event"] as? String == "problem" }
        #expect((problem?["path"] as? String)?.hasSuffix("news/empty.txt") == true)
        #expect(events.last?["event"] as? String == "done")
        #expect(events.last?["new"] as? Int == 20 && events.last?["failed"] as? Int == 1)
    }

    @Test
    func `a bar is drawn where it is asked for, and taken away`() throws {
        let outcome = try Tool.ingest.run(["--progress", "bar", "news"], in: folder.path)
        #expect(outcome.errors.contains("0 %  0 of 21 files"), "\(outcome.errors)")
        #expect(outcome.errors.contains("\r\u{1B}[Kpressmark-ingest: news/empty.txt"))
        for form in ["none", "auto"] {
            let quiet = try Tool.ingest.run(["--progress", form, "--rebuild"], in: folder.path)
            #expect(!quiet.errors.contains("files"), "\(quiet.errors)")
        }
    }
}
