import FoundationEssentials
import TestSupport
import Testing

@testable import Ingestion

struct WatchedRootsTests {
    private let folder: TemporaryFolder
    private let news: String
    private var roots = WatchedRoots()

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("One.", to: "news/a.txt")
        news = folder.path("news")
        roots.add(news)
    }

    private func move(_ name: String, to other: String) throws {
        try FileManager.default.moveItem(atPath: folder.path(name), toPath: folder.path(other))
    }

    @Test
    mutating func `a folder that vanishes and returns is noticed, each once`() throws {
        #expect(roots.look() == [])
        try move("news", to: "away")
        #expect(roots.look() == [.vanished(news)])
        #expect(roots.look() == [])
        #expect(roots.present == [] && roots.paths == [news])
        try move("away", to: "news")
        #expect(roots.look() == [.returned(news)])
        #expect(roots.look() == [])
        #expect(roots.present == [news])
    }

    @Test
    mutating func `another folder in its place is one that returned, an empty one is none`() throws {
        try move("news", to: "away")
        try FileManager.default.createDirectory(atPath: news, withIntermediateDirectories: false)
        #expect(roots.look() == [.vanished(news)])
        #expect(roots.look() == [])
        try folder.write("Other.", to: "news/b.txt")
        #expect(roots.look() == [.returned(news)])
        try move("news", to: "away2")
        try move("away", to: "news")
        #expect(roots.look() == [.vanished(news), .returned(news)])
    }

    @Test
    mutating func `a file is there as long as its folder is`() throws {
        let file = folder.path("news/a.txt")
        roots = WatchedRoots()
        roots.add(file)
        try folder.remove("news/a.txt")
        #expect(roots.look() == [])
        #expect(roots.present == [])
        try folder.write("Again.", to: "news/a.txt")
        #expect(roots.present == [file])
        try folder.remove("news")
        #expect(roots.look() == [.vanished(file)])
    }

    @Test
    mutating func `a folder that is not there from the beginning is waited for`() throws {
        roots.add(folder.path("later"))
        #expect(roots.look() == [] && roots.present == [news])
        try folder.write("Later.", to: "later/b.txt")
        #expect(roots.look() == [.returned(folder.path("later"))])
    }
}
