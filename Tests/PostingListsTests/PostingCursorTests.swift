import PostingLists
import TestSupport
import Testing

/// Cursors against what FTS5 itself says of the same table.
@Suite struct PostingCursorTests {
    private static let seed = UInt64.random(in: 1...1_000_000)

    @Test(arguments: RandomTable.Shape.all)
    func `every term has the rows, frequencies and positions FTS5 reports`(shape: RandomTable.Shape) throws {
        let table = try RandomTable(shape, seed: Self.seed)
        let index = try table.index()
        let instances = try table.instances()
        for (term, expected) in instances {
            let actual = try index.cursor(for: term.utf8).collect()
            #expect(actual == expected, "\(term), seed \(Self.seed)")
        }
        #expect(try !index.cursor(for: "missing".utf8).nextBlock())
    }

    @Test(arguments: RandomTable.Shape.all)
    func `postings that begin early are among those that may`(shape: RandomTable.Shape) throws {
        let table = try RandomTable(shape, seed: Self.seed)
        let index = try table.index()
        var early = 0
        var excluded = 0
        for term in try table.instances().keys {
            for least: UInt32 in [1, 3, 40, 400] {
                let cursor = try index.cursor(for: term.utf8)
                while try cursor.nextBlock() {
                    let may = cursor.postingsThatMayBegin(before: least)
                    for place in 0..<cursor.block.count {
                        let isExcluded = may >> UInt64(place) & 1 == 0
                        let isEarly = try cursor.positions(at: place).first.map { $0 < least } ?? false
                        #expect(!isExcluded || !isEarly, "\(term), before \(least), seed \(Self.seed)")
                        early += isEarly ? 1 : 0
                        excluded += isExcluded ? 1 : 0
                    }
                }
            }
        }
        #expect(early > 0 && excluded > 0, "seed \(Self.seed)")
    }

    @Test(arguments: RandomTable.Shape.all)
    func `seeking finds what stepping finds`(shape: RandomTable.Shape) throws {
        let table = try RandomTable(shape, seed: Self.seed)
        let index = try table.index()
        let instances = try table.instances()
        var generator = SeededGenerator(seed: Self.seed)
        for term in ["common", "w1", "w2", "term7", "ab"] {
            guard let expected = instances[term] else { continue }
            let ids = expected.keys.sorted()
            for _ in 0..<6 {
                let cursor = try index.cursor(for: term.utf8)
                var target: UInt32 = 0
                while true {
                    let reach = ids[ids.count - 1] / UInt32(2 + generator.below(40)) + 1
                    target += 1 + UInt32(generator.below(Int(reach)))
                    let wanted = ids.first { $0 >= target }
                    guard let place = try cursor.seek(to: target) else {
                        #expect(wanted == nil, "\(term) \(target), seed \(Self.seed)")
                        break
                    }
                    try #require(cursor.block.ids[place] == wanted, "\(term) \(target), seed \(Self.seed)")
                    #expect(try cursor.occurrences(at: place) == expected[cursor.block.ids[place]])
                    guard target.isMultiple(of: 3) else { continue }
                    guard try cursor.nextBlock() else { break }
                    target = cursor.block.ids[cursor.block.count - 1]
                }
            }
        }
    }

    /// Reads none to two blocks.
    /// - Returns: a row of the last one, 0 without any; nil where the cursor has no more blocks.
    private func readSomeBlocks(
        _ cursor: PostingCursor, using generator: inout SeededGenerator
    ) throws -> UInt32? {
        var row: UInt32 = 0
        for _ in 0..<generator.below(3) {
            guard try cursor.nextBlock() else { return nil }
            row = cursor.block.ids[generator.below(cursor.block.count)]
        }
        return row
    }

    /// Advances by random steps from behind some blocks that were read before.
    private func advance(
        _ cursor: PostingCursor, over expected: [UInt32: RandomTable.Occurrences], _ comment: Comment,
        using generator: inout SeededGenerator
    ) throws {
        let ids = expected.keys.sorted()
        guard let last = ids.last else { return }
        guard var target = try readSomeBlocks(cursor, using: &generator) else { return }
        let reach = [2, 40, 4000][generator.below(3)]
        while target <= last {
            target += 1 + UInt32(generator.below(Int(last) / reach + 1))
            let row = try cursor.advance(to: target)
            try #require(row == ids.first { $0 >= target } ?? .max, comment)
            guard row < .max else { break }
            #expect(try cursor.occurrences() == expected[row], comment)
            #expect(try cursor.advance(to: generator.below(2) == 0 ? row : target) == row)
            if generator.below(4) == 0 { target = row }
        }
        #expect(try cursor.advance(to: last + 1) == .max)
    }

    /// Asks for many rows at once, again and again, from behind some blocks that were read before.
    private func collect(
        _ cursor: PostingCursor, over expected: [UInt32: RandomTable.Occurrences], _ comment: Comment,
        using generator: inout SeededGenerator
    ) throws {
        let ids = expected.keys.sorted()
        guard let last = ids.last else { return }
        guard var row = try readSomeBlocks(cursor, using: &generator) else { return }
        let reach = 1 + Int(last) / [5, 100, 2000][generator.below(3)]
        let positions = PositionLists()
        let lists = RowLists()
        while row < last {
            var rows: [UInt32] = []
            for _ in 0...generator.below(PositionLists.capacity) {
                let next = Int(row) + 1 + generator.below(reach)
                guard row < last, next < Int(UInt32.max) else { break }
                row = UInt32(next)
                rows.append(row)
            }
            guard !rows.isEmpty else { return }
            switch generator.below(3) {
            case 0:
                var counts = [UInt32](repeating: 99, count: rows.count)
                try rows.withUnsafeBufferPointer { rows in
                    try counts.withUnsafeMutableBufferPointer { counts in
                        try cursor.countOccurrences(in: rows, into: try #require(counts.baseAddress))
                    }
                }
                #expect(counts == rows.map { UInt32(expected[$0]?.columns.joined().count ?? 0) }, comment)
            case 1:
                try rows.withUnsafeBufferPointer { try cursor.collectPositions(in: $0, into: positions) }
                for (place, row) in rows.enumerated() {
                    let wanted = expected[row] ?? .init()
                    let marked = wanted.columns[1].map { $0 | PositionLists.secondColumn }
                    #expect(Array(positions.rows[place]) == wanted.columns[0] + marked, comment)
                    let bit: UInt64 = 1 << UInt64(place)
                    #expect((positions.rowsWithPositions & bit != 0) == (expected[row] != nil), comment)
                    guard positions.rowsWithNeighbours & bit == 0 else { continue }
                    #expect(expected[row - 1] == nil && expected[row + 1] == nil, comment)
                }
            default:
                let ends = rows.indices.map { place in
                    let next = place + 1 < rows.count ? rows[place + 1] : rows[place] + 1
                    return rows[place] + 1 + UInt32(generator.below(Int(next - rows[place])))
                }
                try rows.withUnsafeBufferPointer { starts in
                    try ends.withUnsafeBufferPointer { try cursor.collectRows(from: starts, to: $0, into: lists) }
                }
                for place in rows.indices {
                    let wanted = ids.filter { $0 >= rows[place] && $0 < ends[place] }
                    #expect(Array(lists[place].rows) == wanted, comment)
                    #expect(
                        Array(lists[place].counts) == wanted.map { UInt32(expected[$0]?.columns.joined().count ?? 0) })
                    let seconds = wanted.reduce(0) { $0 + (expected[$1]?.columns[1].count ?? 0) }
                    #expect(lists.secondCount(in: place) == UInt32(seconds), comment)
                }
                row = max(row, (ends.last ?? 1) - 1)
            }
        }
    }

    @Test(arguments: RandomTable.Shape.all)
    func `advancing finds what stepping finds`(shape: RandomTable.Shape) throws {
        let table = try RandomTable(shape, seed: Self.seed)
        let index = try table.index()
        let instances = try table.instances()
        var generator = SeededGenerator(seed: Self.seed)
        let terms = ["common", "w1", "w2", "term7", "ab", "missing"]
        for term in terms {
            let comment: Comment = "\(term), seed \(Self.seed)"
            for round in 0..<8 {
                let doclists = try index.doclists(of: term.utf8)
                var skips: [SegmentID: SkipList] = [:]
                for doclist in doclists where round % 2 == 1 {
                    skips[doclist.segment.id] = try index.skipList(of: doclist) { _, frequency, _ in Float(frequency) }
                }
                try advance(
                    try index.cursor(for: doclists, skips: skips), over: instances[term] ?? [:], comment,
                    using: &generator)
                try collect(
                    try index.cursor(for: doclists, skips: skips), over: instances[term] ?? [:], comment,
                    using: &generator)
            }
        }
        var united: [UInt32: RandomTable.Occurrences] = [:]
        for term in terms {
            for (id, occurrences) in instances[term] ?? [:] {
                for column in 0..<2 {
                    united[id, default: .init()].columns[column] += occurrences.columns[column]
                    united[id]?.columns[column].sort()
                }
            }
        }
        for _ in 0..<8 {
            let cursors = try terms.map { try index.cursor(for: $0.utf8) }
            try advance(index.union(of: cursors), over: united, "union, seed \(Self.seed)", using: &generator)
            let others = try terms.map { try index.cursor(for: $0.utf8) }
            try collect(index.union(of: others), over: united, "union, seed \(Self.seed)", using: &generator)
        }
    }

    @Test(arguments: RandomTable.Shape.all)
    func `a union sums frequencies and merges positions`(shape: RandomTable.Shape) throws {
        let table = try RandomTable(shape, seed: Self.seed)
        let index = try table.index()
        let instances = try table.instances()
        for prefix in ["w", "term", "a", "common", "none"] {
            var expected: [UInt32: RandomTable.Occurrences] = [:]
            for (term, rows) in instances where term.hasPrefix(prefix) {
                for (id, occurrences) in rows {
                    for column in 0..<2 {
                        expected[id, default: .init()].columns[column] += occurrences.columns[column]
                    }
                }
            }
            for id in expected.keys {
                expected[id]?.columns[0].sort()
                expected[id]?.columns[1].sort()
            }
            func union() throws -> PostingCursor {
                var terms = try index.terms(withPrefix: prefix.utf8)
                var cursors: [PostingCursor] = []
                while try terms.advance() { cursors.append(try index.cursor(for: terms.doclists)) }
                return index.union(of: cursors)
            }
            #expect(try union().collect() == expected, "\(prefix), seed \(Self.seed)")
            let ids = expected.keys.sorted()
            var generator = SeededGenerator(seed: Self.seed)
            let cursor = try union()
            var target: UInt32 = 0
            while let last = ids.last {
                target += 1 + UInt32(generator.below(Int(last) / 30 + 1))
                guard let place = try cursor.seek(to: target) else {
                    #expect(target > last)
                    break
                }
                #expect(cursor.block.ids[place] == ids.first { $0 >= target }, "\(prefix), seed \(Self.seed)")
                #expect(try cursor.occurrences(at: place) == expected[cursor.block.ids[place]])
            }
        }
    }
}
