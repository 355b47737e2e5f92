import FoundationEssentials
import Ingestion
import TestSupport
import Testing

struct FileDiscoveryTests {
    private func link(_ folder: TemporaryFolder, _ name: String, to destination: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder.path(name), withDestinationPath: destination)
    }

    private func relative(_ paths: [String], to folder: TemporaryFolder) -> [String] {
        paths.map { String($0.dropFirst(folder.path.count + 1)) }
    }

    @Test
    func `files are found in all folders, sorted, hidden ones left out`() throws {
        let folder = try TemporaryFolder()
        for name in ["b.txt", "a/z.txt", "a/deep/er/x.md", ".hidden.txt", ".git/y.txt"] {
            try folder.write("text", to: name)
        }
        let discovery = FileDiscovery(roots: [folder.path])
        #expect(relative(discovery.files.map(\.path), to: folder) == ["a/deep/er/x.md", "a/z.txt", "b.txt"])
        #expect(discovery.problems.isEmpty)
    }

    @Test
    func `of many files in a folder each is found with its own size, among folders and links`() throws {
        let folder = try TemporaryFolder()
        let names = (0..<700).map { "news/\(String(10_000 + $0).dropFirst()).txt" }
        for (number, name) in names.enumerated() {
            try folder.write(String(repeating: "x", count: number), to: name)
        }
        try folder.write("text", to: "news/0350/deep.txt")
        try link(folder, "news/0400", to: "0400.txt")
        let files = FileDiscovery(roots: [folder.path]).files
        #expect(relative(files.map(\.path), to: folder) == (names + ["news/0350/deep.txt"]).sorted())
        #expect(files.filter { $0.path.hasSuffix("deep.txt") }.map(\.size) == [4])
        #expect(files.filter { !$0.path.hasSuffix("deep.txt") }.map(\.size) == Array(0..<700))
    }

    @Test
    func `a file that is named is found whatever it is called, and once`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("text", to: ".hidden.txt")
        #expect(FileDiscovery(roots: [file, folder.path, file]).files.map(\.path) == [file])
    }

    @Test
    func `a link back to a folder above is a failure that names it, and ends the walk`() throws {
        let folder = try TemporaryFolder()
        try folder.write("text", to: "a/b/x.txt")
        try link(folder, "a/b/loop", to: "..")
        let discovery = FileDiscovery(roots: [folder.path])
        #expect(discovery.files.count == 1)
        #expect(discovery.problems.map(\.severity) == [.failure])
        #expect(discovery.problems.first?.path == folder.path("a/b/loop"))
    }

    @Test
    func `a link to itself is a failure`() throws {
        let folder = try TemporaryFolder()
        try link(folder, "self.txt", to: "self.txt")
        #expect(FileDiscovery(roots: [folder.path]).problems.map(\.severity) == [.failure])
    }

    @Test
    func `links out of the folder are noted and not followed, links inside it are passed over`() throws {
        let outside = try TemporaryFolder()
        try outside.write("secret", to: "x.txt")
        let folder = try TemporaryFolder()
        try folder.write("text", to: "a.txt")
        try link(folder, "out", to: outside.path)
        try link(folder, "inside.txt", to: "a.txt")
        let discovery = FileDiscovery(roots: [folder.path])
        #expect(discovery.files.map(\.path) == [folder.path("a.txt")])
        #expect(discovery.problems.map(\.severity) == [.notice])
    }

    @Test
    func `the index folder is left out`() throws {
        let folder = try TemporaryFolder()
        try folder.write("text", to: "index/x.txt")
        try folder.write("text", to: "y.txt")
        let discovery = FileDiscovery(roots: [folder.path], excluding: folder.path("index"))
        #expect(discovery.files.map(\.path) == [folder.path("y.txt")])
    }
}
