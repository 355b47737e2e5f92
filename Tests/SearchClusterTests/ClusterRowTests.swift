import ArticleIndex
import Articles
import SearchCluster
import Testing

@Suite struct ClusterRowTests {
    @Test func fieldsHoldOurTokens() throws {
        let row = ClusterRow(Samples.bridge, otherPaths: ["/b"], tokens: try ClusterTokens())
        #expect(row.fields.map(\.name) == ClusterSchema.fields)
        let field = Dictionary(uniqueKeysWithValues: row.fields.map { ($0.name, $0.text) })
        #expect(field["headline"] == "bridge is safe says hale")
        #expect(field["body"]?.hasPrefix("the bridge is safe ada hale of the u n said in zurich nobody") == true)
        #expect(field["persons"] == "_end ada hale _end")
        #expect(field["organisations"] == "_end un _end united nations _end")
        #expect(field["places"] == "_end great britain _end united kingdom _end zurich _end")
        #expect(field["speakers"] == "_end ada hale _end")
        #expect(field["speech"] == "_end the bridge is safe")
        #expect(field["source"]?.hasPrefix("gul ulf lf_20_ f_20_d") == true)
        let facts = try #require(field["facts"]).split(separator: " ")
        #expect(facts.prefix(7).joined(separator: " ") == "d20260207 m202602 y2026 t202 c20 len len_2d_gb")
        // One for each entity.
        #expect(facts.count == 11)
        #expect(facts.suffix(4).allSatisfy { $0.utf8.count == 18 && $0.hasPrefix("e_") })
        #expect(field["path"]?.hasSuffix("t _end _2f_b b") == true)
        #expect(row.bigints.map(\.value) == [2026_02_07, 2, 23])
        #expect(row.strings.map(\.name) == ClusterSchema.strings)
        #expect(row.strings.last?.text == "/news/Bridge_1.txt\n/b\n")
        #expect(row.id == ClusterRow.id(path: "/news/Bridge_1.txt", part: "2"))
    }

    @Test func noWordIsTooLongForAnEngine() throws {
        var article = Samples.bridge
        let text = String(repeating: "漢", count: 500) + " " + String(repeating: "a", count: 5_000)
        article.passages = [Passage(ordinal: 0, range: 0..<text.utf8.count, text: text)]
        article.article.path = "/" + String(repeating: "ü", count: 300)
        let row = ClusterRow(article, tokens: try ClusterTokens())
        for (name, text) in row.fields {
            let longest = text.split(separator: " ").map(\.utf8.count).max() ?? 0
            #expect(longest <= 40, "\(name)")
        }
    }
}
