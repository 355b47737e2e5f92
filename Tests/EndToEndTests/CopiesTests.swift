import Foundation
import TestSupport
import Testing

/// Copies of articles, and files that are known, from the shell.
struct CopiesTests {
    private let folder: TemporaryFolder
    private static let story = """
        The ferry company said on Monday that no boats would leave the harbour before the end of the week, because the wind \
        had torn two of its three piers apart. About four hundred passengers were told to travel by the coast road instead.

        The mayor, who had asked for new piers in three budgets, walked along the quay in the morning and counted what was left. \
        Engineers from the capital are to say on Thursday whether the third pier will bear the weight of a loaded boat.
        """

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("Piers torn apart\n\n" + Self.story, to: "news/wire.txt")
        try folder.write("Quay is closed\n\nUPDATE: " + Self.story + "\n\nThe road is open.", to: "news/paper.txt")
        try folder.write(
            "Quay\n\nA ferry has left the harbour of another town, and nothing is torn there.", to: "news/other.txt")
        try folder.write("Piers torn apart\n\n" + Self.story, to: "news/zz.txt")
    }

    @discardableResult
    private func ingest(_ arguments: String...) throws -> Tool.Outcome {
        try Tool.ingest.run(arguments, in: folder.path)
    }

    private func search(_ arguments: String...) throws -> Tool.Outcome {
        try Tool.query.run(arguments, in: folder.path)
    }

    @Test func `copies are shown once, with their number, and each for itself on demand`() throws {
        let preview = try ingest("--dry-run", "news")
        #expect(preview.output.contains("duplicate news/zz.txt (the text of news/wire.txt)\n"))
        #expect(preview.output.contains("3 new, 1 duplicate; nothing was written"))
        #expect(
            try ingest("news").output
                == "3 new, 1 duplicate; the index holds 3 articles in 3 passages, 1 duplicate\n")
        #expect(try ingest("status").output.contains("copies    2 articles in 1 group\n"))
        #expect(try ingest("check").status == 0)

        let folded = try search("--heading", "ferry", "harbour")
        #expect(folded.output.contains("+ 1 copy · #"))
        #expect(folded.output.components(separatedBy: "news/").count == (folded.output.contains("zz.txt") ? 4 : 3))
        let unfolded = try search("--heading", "--copies", "ferry", "harbour")
        #expect(!unfolded.output.contains("+ 1 copy"))
        #expect(unfolded.output.contains("news/wire.txt (and news/zz.txt) · #"))
        #expect(unfolded.output.contains("news/paper.txt · #") && unfolded.output.contains("news/other.txt · #"))
        let objects = try search("--json", "piers").objects()
        #expect(objects.count == 1 && objects[0]["copies"] as? Int == 1)
        #expect(try search("--json", "--copies", "piers").objects().map { $0["copies"] as? Int } == [0, 0])
        #expect(try search("--heading", "path:zz.txt").output.contains("news/wire.txt (and news/zz.txt)"))
    }

    @Test func `a file that was moved is said to be, and one that failed is named once`() throws {
        try ingest("news")
        try FileManager.default.moveItem(atPath: folder.path("news/other.txt"), toPath: folder.path("news/town.txt"))
        try folder.write("", to: "news/empty.txt")
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)], ofItemAtPath: folder.path("news/empty.txt")
        )
        #expect(try ingest("--dry-run").output.contains("moved     news/town.txt (was news/other.txt)\n"))
        let first = try ingest()
        #expect(first.status == 2 && first.errors.contains("news/empty.txt: is empty"))
        #expect(first.output.hasPrefix("1 moved, 3 unchanged, 1 failed;"))
        let second = try ingest()
        #expect(second.status == 0 && second.errors.isEmpty)
        #expect(second.output.hasPrefix("nothing new, 1 failed before;"))
        #expect(try ingest("status").output.contains("failed    news/empty.txt: is empty"))
        #expect(try ingest("--retry-failed").status == 2)
    }
}
