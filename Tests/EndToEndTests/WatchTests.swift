import Foundation
import TestSupport
import Testing

struct WatchTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("The harbour was closed on Monday.", to: "news/harbour.txt")
    }

    /// A watch that has looked through everything.
    private func watch(_ paths: [String] = ["news"]) throws -> BackgroundTool {
        let watch = try BackgroundTool(.ingest, ["watch"] + paths, in: folder.path)
        let hasBegun = watch.waits { watch.errors.contains("watching") }
        try #require(hasBegun, "\(watch.errors)")
        return watch
    }

    /// The names of the files in which a word is found.
    private func found(_ word: String) throws -> Set<String> {
        let outcome = try Tool.query.run(["--json", "--copies", "--no-relax", "--limit", "100", word], in: folder.path)
        return Set(
            try outcome.objects().compactMap { hit in
                ((hit["article"] as? [String: Any])?["path"] as? String).map {
                    String($0.dropFirst(folder.path.count + 1))
                }
            })
    }

    private func expect(
        _ word: String, in names: Set<String>, _ watch: BackgroundTool, line: SourceLocation = #_sourceLocation
    ) throws {
        var last: Set<String> = []
        let isFound = try watch.waits {
            last = try found(word)
            return last == names
        }
        #expect(isFound, "\(word): \(last), \(watch.output)\(watch.errors)", sourceLocation: line)
    }

    private func move(_ name: String, to other: String) throws {
        try FileManager.default.moveItem(atPath: folder.path(name), toPath: folder.path(other))
    }

    @Test
    func `files that come, change, move and go are taken in`() throws {
        let watch = try watch()
        #expect(watch.output.contains("1 new; the index holds 1 article in 1 passage\n"), "\(watch.output)")
        try folder.write("Rain in the hills.", to: "news/rain.txt")
        try expect("rain", in: ["news/rain.txt"], watch)
        try folder.write("Snow in the hills.", to: "news/rain.txt")
        try expect("snow", in: ["news/rain.txt"], watch)
        #expect(try found("rain") == [])
        try move("news/rain.txt", to: "news/snow.txt")
        try expect("snow", in: ["news/snow.txt"], watch)
        try folder.remove("news/snow.txt")
        try expect("snow", in: [], watch)
        #expect(try found("harbour") == ["news/harbour.txt"])
        let end = watch.end(with: SIGINT)
        #expect(end.status == 0)
        #expect(end.errors.hasSuffix("pressmark-ingest: the watch has ended\n"), "\(end.errors)")
        #expect(end.output.contains("1 new; the index holds 2 articles"), "\(end.output)")
        let next = try Tool.ingest.run([], in: folder.path)
        #expect(next.output.hasPrefix("nothing new; the index holds 1 article in"), "\(next)")
    }

    @Test
    func `new folders are taken in with what is in them, and what comes later`() throws {
        let watch = try watch()
        try folder.write("Snow in the hills.", to: "aside/deep/a.txt")
        try move("aside", to: "news/aside")
        try expect("snow", in: ["news/aside/deep/a.txt"], watch)
        for number in 0..<60 { try folder.write("Hail \(number).", to: "news/2026/\(number % 7)/\(number).txt") }
        try expect("hail", in: Set((0..<60).map { "news/2026/\($0 % 7)/\($0).txt" }), watch)
        try folder.write("Fog at sea.", to: "news/2026/3/fog.txt")
        try expect("fog", in: ["news/2026/3/fog.txt"], watch)
        try move("news/2026", to: "away")
        try expect("hail", in: [], watch)
        #expect(watch.end(with: SIGTERM).status == 0)
        let roots = try Tool.ingest.run(["status"], in: folder.path).output.split(separator: "\n")
            .filter { $0.hasPrefix("folder") }
        #expect(roots.count == 1 && roots[0].contains(" news: 2 articles"), "\(roots)")
    }

    @Test
    func `a folder that vanishes keeps its articles, and is looked through when it returns`() throws {
        try folder.write("Snow in the hills.", to: "more/snow.txt")
        let watch = try watch(["news", "more"])
        try move("news", to: "away")
        #expect(watch.waits { watch.errors.contains("news is not there") })
        try folder.write("Rain in the hills.", to: "away/rain.txt")
        try FileManager.default.removeItem(atPath: folder.path("away/harbour.txt"))
        try folder.write("Hail in the hills.", to: "more/hail.txt")
        try expect("hail", in: ["more/hail.txt"], watch)
        #expect(try found("harbour") == ["news/harbour.txt"])
        try move("away", to: "news")
        try expect("rain", in: ["news/rain.txt"], watch)
        try expect("harbour", in: [], watch)
        try folder.write("Fog at sea.", to: "news/fog.txt")
        try expect("fog", in: ["news/fog.txt"], watch)
        let end = watch.end(with: SIGINT)
        #expect(end.status == 0)
        #expect(end.errors.matches(of: #/news is not there;/#).count == 1, "\(end.errors)")
        #expect(end.errors.contains("news is there again"))
    }

    @Test
    func `another ingest is waited for, and said once`() throws {
        let watch = try watch()
        let lock = open(folder.path("index/lock"), O_RDWR)
        try #require(lock >= 0 && flock(lock, LOCK_EX) == 0)
        try folder.write("Rain in the hills.", to: "news/rain.txt")
        #expect(watch.waits { watch.errors.contains("another pressmark-ingest is writing") })
        try folder.write("Snow in the hills.", to: "news/snow.txt")
        #expect(try found("rain") == [])
        close(lock)
        try expect("hills", in: ["news/rain.txt", "news/snow.txt"], watch)
        let end = watch.end(with: SIGINT)
        #expect(end.errors.matches(of: #/another pressmark-ingest/#).count == 1, "\(end.errors)")
    }

    @Test
    func `a file that cannot be read is said, and the watch goes on`() throws {
        let watch = try watch()
        try folder.write("", to: "news/empty.txt")
        #expect(watch.waits { watch.errors.contains("news/empty.txt: ") })
        try folder.write("Rain in the hills.", to: "news/rain.txt")
        try expect("rain", in: ["news/rain.txt"], watch)
        #expect(watch.end(with: SIGINT).status == 0)
    }

    @Test
    func `what another run is asked to forget is not watched any more`() throws {
        try folder.write("Snow in the hills.", to: "more/snow.txt")
        let watch = try watch(["news", "more"])
        #expect(try Tool.ingest.run(["--forget", "more"], in: folder.path).status == 0)
        try folder.write("Hail in the hills.", to: "more/hail.txt")
        try folder.write("Rain in the hills.", to: "news/rain.txt")
        try expect("hills", in: ["news/rain.txt"], watch)
        #expect(watch.end(with: SIGINT).status == 0)
        #expect(try found("hills") == ["news/rain.txt"])
    }

    @Test
    func `nothing to watch is an error`() throws {
        let nothing = try Tool.ingest.run(["watch"], in: folder.path)
        #expect(nothing.status == 2 && nothing.errors.contains("name a file or folder"))
        let missing = try Tool.ingest.run(["watch", "none"], in: folder.path)
        #expect(missing.status == 2 && missing.errors.contains("none: no such file or directory"))
    }
}
