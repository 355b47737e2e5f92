import ArticleIndex
import TestSupport
import Testing

@testable import CommandLineInterface

struct IndexLocationTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func location(named path: String? = nil, _ environment: [String: String] = [:]) -> IndexLocation {
        IndexLocation(named: path, here: IndexDirectory(folder.path("index"))) { environment[$0] }
    }

    @Test
    func `the option goes before the environment, and this before the folders`() throws {
        try folder.write("", to: "pressmark/pressmark.db")
        let environment = ["PRESSMARK_INDEX": "/there/", "XDG_DATA_HOME": folder.path]
        let named = location(named: "here", environment)
        #expect((named.directory.path, named.rule) == ("here", .option))
        let variable = location(environment)
        #expect((variable.directory.path, variable.rule) == ("/there", .environment))
        let data = location(["PRESSMARK_INDEX": "", "XDG_DATA_HOME": folder.path])
        #expect((data.directory.path, data.rule) == (folder.path("pressmark"), .dataFolder))
        try folder.write("", to: "index/pressmark.db")
        #expect(location(["XDG_DATA_HOME": folder.path]).rule == .workingFolder)
    }

    @Test
    func `the data folder is that of the home folder where none is named, and counts only with an index in it`() throws
    {
        try folder.write("", to: ".local/share/pressmark/aliases.txt")
        #expect(location(["HOME": folder.path]).rule == .workingFolder)
        try folder.write("", to: ".local/share/pressmark/pressmark.db")
        let found = location(["HOME": folder.path])
        #expect((found.directory.path, found.rule) == (folder.path(".local/share/pressmark"), .dataFolder))
        #expect(location(["HOME": folder.path, "XDG_DATA_HOME": "relative"]) == found)
        #expect(location(["HOME": "relative"]).rule == .workingFolder)
        #expect(location().directory.path == folder.path("index"))
        #expect(IndexLocation(named: nil) { _ in nil }.directory.path == "./index")
    }
}
