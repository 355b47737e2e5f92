import PostingLists
import TestSupport
import Testing

@Suite struct SkipListTests {
    private static let seed = UInt64.random(in: 1...1_000_000)

    /// An impact that differs from row to row.
    private static func impact(_ id: UInt32, _ frequency: UInt32, _ second: UInt32) -> Float {
        Float((id &* 2_654_435_761) >> 20) + Float(frequency) + Float(second)
    }

    private static func skips(_ index: PostingIndex, _ doclists: [Doclist]) throws -> [SegmentID: SkipList] {
        var skips: [SegmentID: SkipList] = [:]
        for doclist in doclists { skips[doclist.segment.id] = try index.skipList(of: doclist, impact: impact) }
        return skips
    }

    @Test(arguments: RandomTable.Shape.all)
    func `seeking over skip entries finds what stepping finds`(shape: RandomTable.Shape) throws {
        let table = try RandomTable(shape, seed: Self.seed)
        let index = try table.index()
        let instances = try table.instances()
        var generator = SeededGenerator(seed: Self.seed)
        for term in ["common", "w3", "abc"] {
            guard let expected = instances[term] else { continue }
            let ids = expected.keys.sorted()
            let doclists = try index.doclists(of: term.utf8)
            let skips = try Self.skips(index, doclists)
            #expect(try index.cursor(for: doclists, skips: skips).collect() == expected)
            for _ in 0..<4 {
                let cursor = try index.cursor(for: doclists, skips: skips)
                var target: UInt32 = 0
                while let last = ids.last {
                    target += 1 + UInt32(generator.below(Int(last) / 20 + 1))
                    guard let place = try cursor.seek(to: target) else {
                        #expect(target > last)
                        break
                    }
                    #expect(cursor.block.ids[place] == ids.first { $0 >= target }, "\(term), seed \(Self.seed)")
                    #expect(try cursor.occurrences(at: place) == expected[cursor.block.ids[place]])
                }
            }
        }
    }

    @Test(arguments: RandomTable.Shape.all)
    func `blocks above a threshold hold every posting above it`(shape: RandomTable.Shape) throws {
        let table = try RandomTable(shape, seed: Self.seed)
        let index = try table.index()
        let terms = ["common", "w3", "w4"]
        func cursor() throws -> PostingCursor {
            index.union(
                of: try terms.map { term in
                    let doclists = try index.doclists(of: term.utf8)
                    return try index.cursor(for: doclists, skips: try Self.skips(index, doclists))
                })
        }
        func single(_ term: String) throws -> PostingCursor {
            let doclists = try index.doclists(of: term.utf8)
            return try index.cursor(for: doclists, skips: try Self.skips(index, doclists))
        }
        func partial(_ term: String) throws -> PostingCursor {
            let doclists = try index.doclists(of: term.utf8)
            return try index.cursor(for: doclists, skips: try Self.skips(index, Array(doclists.suffix(2))))
        }
        for make in [{ try single("common") }, { try cursor() }, { try partial("common") }] {
            var impacts: [UInt32: Float] = [:]
            let all = try make()
            let unmoved = try make()
            while try all.nextBlock() {
                for place in 0..<all.block.count {
                    let id = all.block.ids[place]
                    let value = Self.impact(id, all.block.frequencies[place], all.block.secondFrequencies[place])
                    impacts[id] = value
                    let bound = unmoved.bound(at: id)
                    #expect(bound.maximumImpact >= value && bound.lastID >= id)
                    let near = all.bound(at: id)
                    #expect(near.maximumImpact >= value && near.lastID >= id)
                }
                if impacts.count > 300 { break }
            }
            for threshold in [Float(0), 2000, 4000, 4090, 4200, .infinity] {
                let cursor = try make()
                var seen: Set<UInt32> = []
                while try cursor.nextBlock(above: threshold) {
                    for place in 0..<cursor.block.count { seen.insert(cursor.block.ids[place]) }
                }
                #expect(impacts.allSatisfy { $0.value <= threshold || seen.contains($0.key) }, "seed \(Self.seed)")
                if threshold == .infinity { #expect(seen.isEmpty) }
            }
        }
    }

    @Test func `entries are packed and read back`() {
        let entries = [
            SkipEntry(lastID: 200, page: 3, offset: 4050, maximumImpact: 0.5),
            SkipEntry(lastID: 300, page: 3, offset: 4060, maximumImpact: 1.5),
            SkipEntry(lastID: .max, page: 0x7fff_ffff, offset: 4, maximumImpact: 0),
        ]
        let packed = SkipList(entries: entries).packed
        #expect(packed.prefix(12) == [0x81, 0x48, 3, 0x9f, 0x52, 0xc0, 0, 100, 0, 10, 0x81, 0xc0])
        #expect(packed.withUnsafeBytes { SkipList(packed: $0) }.entries == entries)
        #expect(packed.dropLast().withUnsafeBytes { SkipList(packed: $0) }.entries.count == 2)
    }

    @Test(arguments: [Float(0.1), 0.700_01, 0.999_999, 1, 1e30, .infinity])
    func `a packed impact is no less than the impact, and hardly more`(impact: Float) throws {
        let packed = SkipList(entries: [SkipEntry(lastID: 1, page: 1, offset: 4, maximumImpact: impact)]).packed
        let read = packed.withUnsafeBytes { SkipList(packed: $0) }.maximumImpact
        #expect(impact > 1 ? read >= 1 : read >= impact && read < impact + 1e-4)
    }

    @Test func `a skip list of another doclist is found out`() throws {
        let table = try RandomTable(.init(name: "one segment", rows: 900, changes: 0, optimizes: true), seed: 5)
        let index = try table.index()
        let other = try Self.skips(index, try index.doclists(of: "w3".utf8))
        #expect(throws: PostingError.self) {
            try index.cursor(for: try index.doclists(of: "common".utf8), skips: other).collect()
        }
    }
}
