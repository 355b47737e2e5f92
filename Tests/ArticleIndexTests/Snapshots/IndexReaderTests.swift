import ArticleIndex
import FoundationEssentials
import TestSupport
import Testing

struct IndexReaderTests {
    @Test
    func `a folder without an index says how to build one`() throws {
        let folder = try TemporaryFolder()
        let directory = IndexDirectory(folder.path("none"))
        let error = try #require(throws: IndexError.self) { try IndexReader(directory) }
        #expect(error == .missing(directory: directory.path))
        #expect(error.description.contains("pressmark-ingest --index \(directory.path)"))
    }

    @Test(arguments: [FormatVersion.current + 1, 99])
    func `an index of a newer format is refused`(version: Int32) throws {
        let index = try TemporaryIndex([SampleArticle.make(["words"])])
        let file = try Data(contentsOf: URL(fileURLWithPath: index.directory.file(ofGeneration: 1)))
        var bytes = Array(file)
        // The user version of an SQLite file: big-endian, at byte 60.
        bytes.replaceSubrange(60..<64, with: withUnsafeBytes(of: version.bigEndian) { Array($0) })
        try Data(bytes).write(to: URL(fileURLWithPath: index.directory.file(ofGeneration: 1)))
        let error = try #require(throws: IndexError.self) { try IndexReader(index.directory) }
        #expect(error.description.contains("index format \(version), newer"))
    }

    @Test
    func `a file that is no database is refused`() throws {
        let folder = try TemporaryFolder()
        try folder.write(String(repeating: "no database at all\n", count: 400), to: "index/pressmark.db")
        let directory = IndexDirectory(folder.path("index"))
        #expect(throws: IndexError.notAnIndex(path: directory.link)) { try IndexReader(directory) }
    }

    @Test
    func `another program's database is refused`() throws {
        let folder = try TemporaryFolder()
        // An empty file is an empty database to SQLite.
        try folder.write("", to: "index/pressmark.db")
        let directory = IndexDirectory(folder.path("index"))
        #expect(throws: IndexError.notAnIndex(path: directory.link)) { try IndexReader(directory) }
    }

    @Test(arguments: [0.3, 0.6, 0.9])
    func `a file cut short is an error that says so`(part: Double) throws {
        let articles = (0..<200).map {
            SampleArticle.make(["filler\($0) " + String(repeating: "words ", count: 90)], path: "/\($0)")
        }
        let index = try TemporaryIndex(articles)
        let url = URL(fileURLWithPath: index.directory.file(ofGeneration: 1))
        let bytes = try Data(contentsOf: url)
        try bytes.prefix(Int(Double(bytes.count) * part)).write(to: url)
        #expect(throws: IndexError.self) {
            try IndexReader(index.directory).read { snapshot in
                _ = try snapshot.passageDirectory()
                for id in 1...200 { _ = try snapshot.passage(id) }
                try snapshot.forEachTerm { _ in }
            }
        }
    }

    @Test
    func `a reader sees one state throughout, and the next state next time`() throws {
        let index = try TemporaryIndex([SampleArticle.make(["before"])])
        let reader = try IndexReader(index.directory)
        try reader.read { snapshot in
            #expect(try snapshot.counts().articles == 1)
            try index.apply([.put(SampleArticle.make(["after"], path: "/other"), replacing: nil)])
            #expect(try snapshot.counts().articles == 1)
        }
        #expect(try reader.read { try $0.counts().articles } == 2)
    }
}
