import PostingLists
import TestSupport
import Testing

/// Mutated pages of real tables, and pages of arbitrary bytes, walked from end to end. `make fuzz` asks for millions.
@Suite(.serialized) struct FuzzTests {
    private static let run = FuzzRun(inputsByDefault: 400)

    @Test(arguments: ["many tiny segments", "long lists over pages", "usual pages", "doclist index of two levels"])
    func `mutated pages end in an error or in other postings`(name: String) throws {
        var shape = try #require(RandomTable.Shape.all.first { $0.name == name })
        shape.rows = min(shape.rows, 40)
        shape.changes = min(shape.changes, 20)
        shape.longest = min(shape.longest, 200)
        let source = try MemoryPageSource(try RandomTable(shape, seed: Self.run.seed).database, table: "f")
        let ids = source.ids
        let slowest = Self.run.forEachInput(share: 5) { generator in
            var originals: [Int64: [UInt8]] = [:]
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                guard let id = ids.randomElement(using: &generator), var page = source[id], !page.isEmpty else {
                    continue
                }
                if originals[id] == nil { originals[id] = page }
                Self.mutate(&page, using: &generator)
                source[id] = page
            }
            var walker = PageWalker()
            walker.termLimit = 6
            walker.walk(source, seekStep: 31)
            for (id, page) in originals { source[id] = page }
        }
        #expect(!Self.run.isHang(slowest), "seed \(Self.run.seed), input \(slowest.number)")
    }

    @Test func `arbitrary bytes end in an error or in postings`() {
        let slowest = Self.run.forEachInput(share: 5) { generator in
            var bytes: [UInt8] = []
            for page in 1...Int.random(in: 1...6, using: &generator) {
                let most = [4, 20, 255].randomElement(using: &generator) ?? 20
                var block: [UInt8] = [0, UInt8(Int.random(in: 0...2, using: &generator) * 4), 0]
                block.append(.random(in: 20...79, using: &generator))
                block += (0..<90).map { _ in .random(in: 0...UInt8(most), using: &generator) }
                bytes += [.random(in: 2...5, using: &generator), UInt8(page), 0, UInt8(block.count)] + block
            }
            bytes.withUnsafeBytes { walkArbitraryPages($0) }
        }
        #expect(!Self.run.isHang(slowest), "seed \(Self.run.seed), input \(slowest.number)")
    }

    private static func mutate(_ page: inout [UInt8], using generator: inout SeededGenerator) {
        func place() -> Int { .random(in: 0..<page.count, using: &generator) }
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: page.removeLast(.random(in: 1...page.count, using: &generator))
        case 1: page += (0..<9).map { _ in .random(in: 0...255, using: &generator) }
        case 2: page[min(place(), 3)] = .random(in: 0...255, using: &generator)
        case 3: for _ in 0..<20 { page[place()] = 0xFF }
        default: page[place()] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        }
    }
}
