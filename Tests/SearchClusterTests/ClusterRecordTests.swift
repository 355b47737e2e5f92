import ArticleIndex
import Articles
import SearchCluster
import TestSupport
import Testing

@Suite struct ClusterRecordTests {
    @Test func everythingComesBack() throws {
        let record = ClusterRecord(Samples.bridge, otherPaths: ["/news/copy \"1\".txt", "-", ""])
        let back = try ClusterRecord(record.text)
        #expect(back.text == record.text)
        #expect(back.otherPaths == record.otherPaths)
        #expect(back.article.article == record.article.article)
        #expect(back.article.passages == record.article.passages)
        #expect(back.article.mentions == record.article.mentions)
        #expect(back.article.quotations == record.article.quotations)
        #expect(back.article.part == record.article.part)
    }

    @Test func damageIsAnError() {
        let text = ClusterRecord(Samples.bridge).text
        for cut in stride(from: 0, to: text.utf8.count - 1, by: 7) {
            #expect(throws: ClusterError.damagedRecord) { try ClusterRecord(String(text.utf8.prefix(cut)) ?? "") }
        }
        #expect(throws: ClusterError.damagedRecord) { try ClusterRecord(text + "-") }
        #expect(throws: ClusterError.damagedRecord) { try ClusterRecord("9999999999999999999:x") }
        var random = SeededGenerator(seed: 3)
        for _ in 0..<2_000 {
            var bytes = Array(text.utf8)
            bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 32...126, using: &random)
            // Some changes make another good record: none may end the program.
            _ = try? ClusterRecord(String(decoding: bytes, as: UTF8.self))
        }
    }
}
