import GRDB
import TestSupport
import Testing

@testable import ArticleIndex

/// Builds that were spoiled before they were to replace a generation.
struct GenerationCheckTests {
    private static func articles() -> [AnalysedArticle] {
        (0..<40).map { number in
            SampleArticle.make(
                ["harbour council meeting number\(number) ", "ferry tariffs word\(number % 7)"], path: "/\(number)",
                hash: UInt8(number))
        }
    }

    /// A finished index, and a copy of it that is to replace it.
    private func makeBuild() throws -> (index: TemporaryIndex, current: String, build: String) {
        let index = try TemporaryIndex(Self.articles())
        let current = try IndexReader(index.directory).path
        let build = index.directory.unfinished
        let queue = try DatabaseQueue(path: current)
        try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [build]) }
        try queue.close()
        return (index, current, build)
    }

    @Test func `a build that is as it should be passes`() throws {
        let (index, current, build) = try makeBuild()
        try GenerationCheck(path: build, current: current).run()
        withExtendedLifetime(index) {}
    }

    @Test(arguments: [
        ("UPDATE passage SET text = 'other words' WHERE id = 5", "agree with the passages"),
        ("UPDATE passage_fts_data SET block = zeroblob(length(block)) WHERE id > 10", ""),
        ("DELETE FROM passage WHERE id = 80; DELETE FROM passage_fts_docsize WHERE id = 80", ""),
        ("UPDATE article SET passage_count = 7 WHERE id = 3", "by its articles"),
        ("UPDATE article SET first_passage = first_passage + 2", "found by their own words"),
    ])
    func `a build that is not is refused, with the reason`(sql: String, reason: String) throws {
        let (index, current, build) = try makeBuild()
        let queue = try DatabaseQueue(path: build)
        try queue.write { try $0.execute(sql: sql) }
        try queue.close()
        do {
            try GenerationCheck(path: build, current: current).run()
            Issue.record("it passed")
        } catch {
            #expect("\(error)".contains(reason), "\(error)")
        }
        withExtendedLifetime(index) {}
    }

    @Test func `a rebuild replaces a generation that is damaged itself`() throws {
        let index = try TemporaryIndex(Self.articles())
        let queue = try DatabaseQueue(path: index.directory.link)
        try queue.write {
            try $0.execute(sql: "DELETE FROM passage WHERE id < 40; UPDATE article SET first_passage = 0")
        }
        try queue.close()
        try index.apply(Self.articles().map { .put($0, replacing: nil) }, rebuild: true)
        try index.checkIntegrity()
    }

    @Test func `an older format is brought up to date in a new generation`() throws {
        let index = try TemporaryIndex(Self.articles())
        try OldFormat.takeBack(index)
        let old = try IndexReader(index.directory)
        try old.read { snapshot in
            // Whoever reads goes on reading what was there.
            let writer = try IndexWriter(index.directory)
            writer.abandon()
            #expect(try snapshot.counts().articles == 40)
        }
        let new = try IndexReader(index.directory)
        #expect(new.path != old.path)
        #expect(try new.read { try $0.counts().articles } == 40)
    }
}
