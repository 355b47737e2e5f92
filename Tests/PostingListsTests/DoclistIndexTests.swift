import Testing

@testable import PostingLists

@Suite struct DoclistIndexTests {
    @Test func `every leaf of a long doclist is listed with its first row`() throws {
        let shape = try #require(RandomTable.Shape.all.last)
        let table = try RandomTable(shape, seed: 3)
        let source = try MemoryPageSource(table.database, table: "f")
        #expect(source.ids.contains { $0 & (1 << 36) != 0 && $0 & (31 << 31) != 0 }, "no second level was written")
        let index = try PostingIndex(source: source, version: 4, detail: .full)
        let doclist = try #require(try index.doclists(of: "common".utf8).first)
        let skipData = try DoclistIndex(of: doclist, source: source)
        #expect(skipData.pages.count > 64)
        for (page, firstID) in zip(skipData.pages, skipData.firstIDs) {
            let leaf = try source.leaf(page, of: doclist.segment)
            var offset = leaf.firstEntry
            #expect(Varint.read(leaf.bytes, &offset, limit: leaf.bodyEnd) == UInt64(firstID))
        }
    }
}
