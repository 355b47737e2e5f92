import PostingLists
import TestSupport
import Testing

/// Damaged pages end in a typed error or in other postings, never in a crash or a loop.
@Suite struct DamageTests {
    private static let seed = UInt64.random(in: 1...1_000_000)

    @Test(arguments: ["many tiny segments", "long lists over pages", "usual pages", "doclist index of two levels"])
    func `flipped and cut pages are survived`(name: String) throws {
        var shape = try #require(RandomTable.Shape.all.first { $0.name == name })
        shape.rows = min(shape.rows, 300)
        let source = try MemoryPageSource(try RandomTable(shape, seed: Self.seed).database, table: "f")
        var generator = SeededGenerator(seed: Self.seed)
        var sound = PageWalker()
        sound.walk(source)
        #expect(sound.errors == 0 && sound.postings > 0)
        let ids = source.ids
        var errors = 0
        for _ in 0..<25 {
            var originals: [Int64: [UInt8]] = [:]
            for _ in 0..<1 + generator.below(4) {
                let id = ids[generator.below(ids.count)]
                guard var page = source[id], !page.isEmpty else { continue }
                if originals[id] == nil { originals[id] = page }
                switch generator.below(8) {
                case 0: page.removeLast(1 + generator.below(page.count))
                case 1: page.append(contentsOf: (0..<1 + generator.below(9)).map { _ in UInt8(generator.below(256)) })
                case 2: page[generator.below(min(page.count, 4))] = UInt8(generator.below(256))
                case 3: for _ in 0..<20 { page[generator.below(page.count)] = 0xff }
                default: page[generator.below(page.count)] ^= 1 << UInt8(generator.below(8))
                }
                source[id] = page
            }
            var walker = PageWalker()
            walker.termLimit = 15
            walker.walk(source, seekStep: 31)
            errors += walker.errors
            for (id, page) in originals { source[id] = page }
        }
        #expect(errors > 0, "seed \(Self.seed)")
    }

    @Test func `arbitrary bytes are survived`() throws {
        var generator = SeededGenerator(seed: Self.seed)
        for _ in 0..<300 {
            var bytes: [UInt8] = []
            for page in 1...1 + generator.below(6) {
                var block: [UInt8] = [0, UInt8(generator.below(3) * 4), 0, UInt8(20 + generator.below(60))]
                let body = 90
                block += (0..<body).map { _ in UInt8(generator.below(generator.below(3) == 0 ? 256 : 20)) }
                bytes += [UInt8(2 + generator.below(4)), UInt8(page), 0, UInt8(block.count)] + block
            }
            bytes.withUnsafeBytes { walkArbitraryPages($0) }
        }
    }

    @Test func `a missing leaf is reported by its number`() throws {
        let table = try RandomTable(.init(name: "one", rows: 300, changes: 0, optimizes: true), seed: 1)
        let source = try MemoryPageSource(table.database, table: "f")
        let doclists = try PostingIndex(source: source, version: 4, detail: .full).doclists(of: "common".utf8)
        let doclist = try #require(doclists.first)
        let lost = PageID.leaf(doclist.page + 3, of: doclist.segment.id)
        source[lost.rawValue] = nil
        let index = try PostingIndex(source: source, version: 4, detail: .full)
        #expect(throws: PostingError.damaged(page: lost, reason: .missing)) {
            let cursor = try index.cursor(for: doclists)
            while try cursor.nextBlock() {}
        }
    }
}
