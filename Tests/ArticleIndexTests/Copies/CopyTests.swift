import Articles
import GRDB
import NearDuplicates
import TestSupport
import Testing

@testable import ArticleIndex

/// Articles that are copies of one another, as they come and go.
struct CopyTests {
    private static func words(_ count: Int, using random: inout SeededGenerator) -> [String] {
        (0..<count).map { _ in "word\(random.below(5000))" }
    }

    /// An article whose text is some words of a story.
    private static func article(_ path: String, _ words: [String]) -> AnalysedArticle {
        let half = words.count / 2
        return SampleArticle.make(
            [words[..<half].joined(separator: " ") + " ", words[half...].joined(separator: " ")], path: path,
            headline: path)
    }

    /// The paths of the articles of each group.
    private func groups(_ index: TemporaryIndex) throws -> Set<Set<String>> {
        try IndexReader(index.directory).read { snapshot in
            let groups = try CopyTables.groups(snapshot.database)
            let directory = try snapshot.copyDirectory()
            return try Set(
                groups.map { name, members in
                    #expect(members.map(\.article).min() == name)
                    return try Set(
                        members.map { member in
                            let article = try #require(try snapshot.article(member.article))
                            let group = directory.group(ofArticleAt: UInt32(article.firstPassage))
                            #expect(group == CopyDirectory.Group(id: name, count: members.count))
                            return article.path
                        })
                })
        }
    }

    private func check(_ index: TemporaryIndex) throws -> [IndexFault] {
        let writer = try IndexWriter(index.directory)
        defer { writer.abandon() }
        return try writer.check()
    }

    @Test func `edited and cut copies share a group, other articles do not`() throws {
        var random = SeededGenerator(seed: 2)
        let (story, other) = (Self.words(200, using: &random), Self.words(200, using: &random))
        let index = try TemporaryIndex([
            Self.article("/wire", story), Self.article("/other", other),
            Self.article("/edited", ["New", "York"] + story.dropLast(20)),
            Self.article("/cut", Array(story.prefix(130))),
        ])
        #expect(try groups(index) == [["/wire", "/edited", "/cut"]])
        let counts = try IndexReader(index.directory).read { try $0.counts() }
        #expect((counts.articles, counts.copies, counts.groups) == (4, 3, 1))
        #expect(try check(index) == [])
    }

    @Test func `a group falls apart when the article that holds it together goes or changes`() throws {
        var random = SeededGenerator(seed: 3)
        let story = Self.words(300, using: &random)
        let index = try TemporaryIndex([
            Self.article("/beginning", Array(story.prefix(190))), Self.article("/end", Array(story.suffix(190))),
            Self.article("/whole", story),
        ])
        #expect(try groups(index) == [["/beginning", "/end", "/whole"]])
        let id = try #require(try index.ids()["/whole"])
        try index.apply([.put(Self.article("/whole", Self.words(100, using: &random)), replacing: id)])
        #expect(try groups(index).isEmpty)
        try index.apply([.put(Self.article("/whole", story), replacing: id)])
        #expect(try groups(index) == [["/beginning", "/end", "/whole"]])
        try index.apply([.remove(id: id)])
        #expect(try groups(index).isEmpty)
        #expect(try check(index) == [])
    }

    @Test func `whatever the order in which articles come and go, groups are those of an index built at once`() throws {
        let seed = UInt64.random(in: 0..<UInt64.max)
        var random = SeededGenerator(seed: seed)
        let stories = (0..<6).map { _ in Self.words(120, using: &random) }
        func version(of story: [String], using random: inout SeededGenerator) -> [String] {
            let edited = story.map { random.below(12) == 0 ? "edit\(random.below(100))" : $0 }
            return Array(edited.dropFirst(random.below(25)).dropLast(random.below(25)))
        }
        let index = try TemporaryIndex()
        var texts: [String: [String]] = [:]
        for round in 0..<6 {
            let ids = try round == 0 ? [:] : index.ids()
            var changes: [IndexChange] = []
            for number in 0..<8 {
                let path = "/\(random.below(25))"
                guard texts[path] == nil || ids[path] != nil else { continue }
                if number < 2, let id = ids[path] {
                    changes.append(.remove(id: id))
                    texts[path] = nil
                } else {
                    let words = version(of: stories[random.below(stories.count)], using: &random)
                    changes.append(.put(Self.article(path, words), replacing: ids[path]))
                    texts[path] = words
                }
                if ids[path] != nil { break }
            }
            try index.apply(changes)
            let fresh = try TemporaryIndex(texts.sorted { $0.key < $1.key }.map { Self.article($0.key, $0.value) })
            #expect(try groups(index) == groups(fresh), "seed \(seed), round \(round)")
            #expect(try check(index) == [], "seed \(seed), round \(round)")
        }
    }

    @Test func `the same text is one article with two places, and keeps its id when either goes`() throws {
        var random = SeededGenerator(seed: 4)
        let story = Self.words(40, using: &random)
        let index = try TemporaryIndex([Self.article("/a", story)])
        let id = try #require(try index.ids()["/a"])
        do {
            let writer = try IndexWriter(index.directory)
            let folded = try writer.apply([
                .fold(Self.article("/b", story), replacing: nil), .fold(Self.article("/c", story), replacing: nil),
            ])
            #expect(folded.new == 2)
            #expect(try writer.finish() == IndexCounts(articles: 1, passages: 2, otherPlaces: 2))
        }
        #expect(try index.ids() == ["/a": id, "/b": id, "/c": id])
        #expect(try IndexReader(index.directory).read { try $0.article(id)?.otherPaths } == ["/b", "/c"])
        #expect(try IndexReader(index.directory).read { try $0.articles(.path, containing: "/c") } == [1])

        try index.apply([.leave(id: id, ArticlePlace(path: "/a"))])
        #expect(try index.ids() == ["/b": id, "/c": id])
        try index.apply([.leave(id: id, ArticlePlace(path: "/c"))])
        #expect(try IndexReader(index.directory).read { try $0.article(id)?.path } == "/b")
        #expect(try check(index) == [])
        try index.apply([.leave(id: id, ArticlePlace(path: "/b"))])
        #expect(try index.ids().isEmpty)
    }

    @Test func `a text that changes in one place stays in the other`() throws {
        var random = SeededGenerator(seed: 5)
        let (story, other) = (Self.words(40, using: &random), Self.words(40, using: &random))
        for changed in ["/a", "/b"] {
            let index = try TemporaryIndex([Self.article("/a", story)])
            try index.apply([.fold(Self.article("/b", story), replacing: nil)])
            let id = try #require(try index.ids()["/a"])
            try index.apply([.fold(Self.article(changed, other), replacing: id)])
            let ids = try index.ids()
            #expect(ids.count == 2 && ids[changed] != id && ids[changed == "/a" ? "/b" : "/a"] == id)
            #expect(try check(index) == [])
            // And back again.
            try index.apply([.fold(Self.article(changed, story), replacing: ids[changed])])
            #expect(try Set(index.ids().values) == [id])
            #expect(try check(index) == [])
        }
    }

    @Test func `what is said of a text is that of its first place, and read again when that goes`() throws {
        var random = SeededGenerator(seed: 6)
        let story = Self.words(40, using: &random)
        let index = try TemporaryIndex([Self.article("/a", story)])
        try index.apply([.fold(Self.article("/b", story), replacing: nil)])
        let id = try #require(try index.ids()["/a"])
        func headline() throws -> String? { try IndexReader(index.directory).read { try $0.article(id)?.headline } }
        #expect(try headline() == "/a")
        // Another headline for the same text, first in the other place, then in the first.
        var article = Self.article("/b", story)
        article.article.headline = "Other"
        try index.apply([.fold(article, replacing: id)])
        #expect(try headline() == "/a")
        article.article.path = "/a"
        try index.apply([.fold(article, replacing: id)])
        #expect(try headline() == "Other")
        #expect(try index.ids() == ["/a": id, "/b": id])
        try index.apply([.leave(id: id, ArticlePlace(path: "/a"))])
        let known = try IndexReader(index.directory).read { try $0.knownArticles(under: ["/"]) }
        #expect(known["/b"]?.first?.file.contentHash == [])
        #expect(known["/b"]?.first?.file.modified == 0)
    }

    @Test(arguments: [
        ("UPDATE signature_block SET data = zeroblob(length(data))", "recognised as copies"),
        ("DELETE FROM signature_block", "recognised as copies"),
        ("UPDATE signature_block SET data = x'01'", "recognised as copies"),
        ("DELETE FROM copy_group", "groups of copies"),
        ("UPDATE copy_group SET members = x'0101'", "groups of copies"),
        ("UPDATE copy_group SET members = CAST(members || x'0101' AS BLOB)", "groups of copies"),
        ("INSERT INTO article_path VALUES (77, '/x', '', x'', 1, 1, 1, 0)", "no article's"),
        ("INSERT INTO article_path VALUES (1, '/b', '', x'', 1, 1, 1, 0)", "no article's"),
    ])
    func `groups, signatures and places that are wrong are found and mended`(damage: String, reason: String) throws {
        var random = SeededGenerator(seed: 7)
        let story = Self.words(200, using: &random)
        let index = try TemporaryIndex([
            Self.article("/a", story), Self.article("/b", Self.words(50, using: &random)),
            Self.article("/c", story.dropLast(10)),
        ])
        let before = try groups(index)
        #expect(before == [["/a", "/c"]])
        try DatabaseQueue(path: index.directory.link).writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA foreign_keys = OFF; " + damage)
        }
        let faults = try check(index)
        #expect(faults.contains { $0.reason.contains(reason) } && faults.allSatisfy(\.isMended), "\(faults)")
        #expect(try check(index) == [])
        #expect(try groups(index) == before)
    }

    @Test func `damaged groups are an error of the index, not a crash`() throws {
        var random = SeededGenerator(seed: 8)
        let story = Self.words(100, using: &random)
        let index = try TemporaryIndex([Self.article("/a", story), Self.article("/b", story.dropLast(5))])
        try DatabaseQueue(path: index.directory.link).writeWithoutTransaction {
            try $0.execute(sql: "UPDATE copy_group SET members = x'FFFFFFFFFFFF'")
        }
        #expect(throws: IndexError.self) {
            try IndexReader(index.directory).read { try $0.copyDirectory() }
        }
        #expect(throws: IndexError.self) {
            try index.apply([.put(Self.article("/c", story), replacing: nil)])
        }
    }

    @Test func `an index of format 4 gets its groups when it is brought up to date`() throws {
        var random = SeededGenerator(seed: 9)
        let story = Self.words(100, using: &random)
        let index = try TemporaryIndex([Self.article("/a", story), Self.article("/b", story.dropLast(5))])
        try OldFormat.takeBackToFullText(index)
        let queue = try DatabaseQueue(path: index.directory.link)
        try queue.writeWithoutTransaction {
            try $0.execute(
                sql: """
                    ALTER TABLE article DROP COLUMN added; ALTER TABLE article DROP COLUMN inode;
                    UPDATE article SET content_hash = zeroblob(16);
                    DROP TABLE article_path; DROP TABLE signature_block; DROP TABLE copy_group; DROP TABLE failed_file;
                    DELETE FROM grdb_migrations WHERE identifier >= '5'; PRAGMA user_version = 4
                    """)
        }
        try queue.close()
        // Until then it answers, and knows of none.
        try IndexReader(index.directory).read { (snapshot: IndexSnapshot) throws -> Void in
            #expect(try snapshot.copyDirectory().isEmpty)
            #expect(try snapshot.article(1)?.otherPaths == [])
            #expect(try snapshot.knownArticles(under: ["/"]).count == 2)
            #expect(try snapshot.counts().articles == 2)
            #expect(try snapshot.failedFiles().isEmpty)
        }
        _ = try index.ids()
        #expect(try groups(index) == [["/a", "/b"]])
        #expect(try check(index) == [])
    }
}
