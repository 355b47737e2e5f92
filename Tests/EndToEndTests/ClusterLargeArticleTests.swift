import ArticleIndex
import Articles
import Foundation
import SearchCluster
import SphinxQL
import TestSupport
import Testing

/// Articles as large as nodes take, and larger ones.
@Suite(.enabled(Comment(rawValue: SearchProgram.skipped), { SearchProgram.here != nil }))
struct ClusterLargeArticleTests {
    private let cluster: TestCluster

    init() throws {
        cluster = try TestCluster()
    }

    /// Passages of some megabytes in all, whose first word is in no other article, and whose last word is neither.
    private func passages(_ name: String, bytes: Int, word: String) -> [String] {
        let sentence = String(repeating: word + " ", count: 100) + ". "
        let count = bytes / sentence.utf8.count
        return ["\(name)begins. "] + Array(repeating: sentence, count: count) + ["\(name)ends."]
    }

    @Test func anArticleIsOnAllNodesAsAWholeOrItIsSaid() throws {
        let index = try TemporaryIndex([
            SampleArticle.make(passages("latin", bytes: 3_900_000, word: "grain"), path: "/news/latin.txt"),
            // Each letter is spelled with five or six for the engine.
            SampleArticle.make(passages("cyrillic", bytes: 3_900_000, word: "зерно"), path: "/news/cyrillic.txt"),
            SampleArticle.make(passages("large", bytes: 4_300_000, word: "grain"), path: "/news/large.txt"),
            SampleArticle.make(["A short one with grain."], path: "/news/short.txt"),
        ])
        try cluster.begin()
        let place = ["--index", index.directory.path]
        let export = try cluster.ingest(["export", "--to", cluster.servers.address] + place, status: 2)
        #expect(
            export.errors
                == "pressmark-ingest: /news/large.txt: is larger than 4 MB with all that was found in it, and stays away from the cluster\n"
        )
        #expect(export.output == "3 articles sent, 0 there before, 1 too large; the index holds 4 articles\n")
        // Each node has it, to its end.
        let layout = try cluster.layout
        for name in ["latin", "cyrillic"] {
            let id = ClusterRow.id(path: "/news/\(name).txt", part: "")
            let shard = layout.shard(of: id)
            for node in layout.replicas[shard] {
                let rows = try cluster.connection(node).query(
                    "SELECT \(ClusterSchema.record) FROM \(layout.table(shard)) WHERE MATCH('\"\(name)begins\" \"\(name)ends\"')"
                )
                let record = try ClusterRecord(try #require(rows.rows.first?.first ?? nil))
                #expect(record.article.passages.last?.text == "\(name)ends.")
                #expect(record.article.article.text.utf8.count > 3_800_000)
            }
            let found = try cluster.search(["--json", "\(name)ends"])
            #expect(found.status == 0, "\(found.errors)")
            let passage = try #require(try found.objects().first?["passage"] as? [String: Any])
            #expect(passage["text"] as? String == "\(name)ends.")
        }
        let both = try cluster.search(["-l", "grain OR зерно"])
        #expect(both.status == 0, "\(both.errors)")
        #expect(
            Set(both.output.split(separator: "\n")) == ["/news/latin.txt", "/news/cyrillic.txt", "/news/short.txt"])
        // A second export knows it, and sends nothing.
        let second = try cluster.ingest(["export", "--to", cluster.servers.address] + place)
        #expect(second.errors.isEmpty)
        #expect(second.output == "0 articles sent, 3 there before, 1 too large; the index holds 4 articles\n")
        let told = try cluster.ingest(["export", "--to", cluster.servers.address, "--json"] + place).objects()
        #expect(told.first?["too_large"] as? [String] == ["/news/large.txt"])
    }
}
