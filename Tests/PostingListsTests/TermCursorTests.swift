import PostingLists
import Testing

@Suite struct TermCursorTests {
    private static let seed = UInt64.random(in: 1...1_000_000)

    @Test(arguments: RandomTable.Shape.all)
    func `terms come once, in byte order, and all of them`(shape: RandomTable.Shape) throws {
        let table = try RandomTable(shape, seed: Self.seed)
        let index = try table.index()
        let expected = Set(try table.instances().keys)
        for prefix in ["", "term1", "w", "zz", "a", "ö"] {
            var cursor = try index.terms(withPrefix: prefix.utf8)
            var found: [String] = []
            while try cursor.advance() {
                // A term all of whose rows were deleted may linger until a merge.
                guard try index.cursor(for: cursor.doclists).nextBlock() else { continue }
                #expect(try index.doclists(of: cursor.term) == cursor.doclists)
                found.append(String(decoding: cursor.term, as: UTF8.self))
            }
            let wanted = expected.filter { $0.hasPrefix(prefix) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            #expect(found == wanted, "\(prefix), seed \(Self.seed)")
        }
    }
}
