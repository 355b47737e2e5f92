import Foundation
import TestSupport
import Testing

@testable import Ingestion

#if os(Linux)
    struct FolderWatcherTests {
        private let folder: TemporaryFolder
        private let watcher: FolderWatcher

        init() throws {
            folder = try TemporaryFolder()
            try folder.write("One.", to: "news/a.txt")
            try folder.write("Index.", to: "news/index/lock")
            watcher = try FolderWatcher(excluding: folder.path("news/index"))
            try watcher.add(folder.path("news"))
        }

        /// What is told, relative to the folder.
        private func told() throws -> Set<String> {
            let changes = try watcher.changes()
            #expect(!changes.areIncomplete)
            return Set(changes.paths.map { String($0.dropFirst(folder.path.count + 1)) })
        }

        @Test
        func `files that come, change, move and go are told, nothing else`() throws {
            #expect(try told() == [])
            try folder.write("Two.", to: "news/b.txt")
            #expect(try told() == ["news/b.txt"])
            try folder.write("Two again.", to: "news/b.txt")
            #expect(try told() == ["news/b.txt"])
            try FileManager.default.moveItem(atPath: folder.path("news/b.txt"), toPath: folder.path("news/c.txt"))
            #expect(try told() == ["news/b.txt", "news/c.txt"])
            try folder.remove("news/c.txt")
            #expect(try told() == ["news/c.txt"])
            try folder.write("Hidden.", to: "news/.d.txt")
            try folder.write("Index.", to: "news/index/other")
            try folder.write("Elsewhere.", to: "more/e.txt")
            #expect(try told() == [])
        }

        @Test
        func `a file that is being written is told when it is complete, a further name of one at once`() throws {
            let file = try #require(fopen(folder.path("news/slow.txt"), "w"))
            #expect(try told() == [])
            fclose(file)
            #expect(try told() == ["news/slow.txt"])
            try FileManager.default.linkItem(atPath: folder.path("news/a.txt"), toPath: folder.path("news/b.txt"))
            #expect(try told() == ["news/b.txt"])
        }

        @Test
        func `new folders are told and watched, those that moved away are not any more`() throws {
            try folder.write("Deep.", to: "news/2026/02/a.txt")
            #expect(try told().contains("news/2026"))
            try folder.write("Deep again.", to: "news/2026/02/b.txt")
            #expect(try told() == ["news/2026/02/b.txt"])
            try FileManager.default.moveItem(atPath: folder.path("news/2026"), toPath: folder.path("away"))
            #expect(try told() == ["news/2026"])
            try folder.write("Elsewhere.", to: "away/02/c.txt")
            #expect(try told() == [])
            try FileManager.default.moveItem(atPath: folder.path("away"), toPath: folder.path("news/2027"))
            #expect(try told() == ["news/2027"])
            try folder.write("Back.", to: "news/2027/02/d.txt")
            #expect(try told() == ["news/2027/02/d.txt"])
        }

        @Test
        func `of a file that is watched, its neighbours are not told`() throws {
            try folder.write("One.", to: "single/a.log")
            try watcher.add(folder.path("single/a.log"))
            try folder.write("One.", to: "single/b.log")
            try folder.write("Two.", to: "single/a.log")
            #expect(try told() == ["single/a.log"])
            watcher.remove(folder.path("single/a.log"))
            try folder.write("Three.", to: "single/a.log")
            #expect(try told() == [])
        }
    }
#endif
