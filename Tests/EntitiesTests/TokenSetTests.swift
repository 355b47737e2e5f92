import Testing

@testable import Entities

@Suite struct TokenSetTests {
    @Test(arguments: [0, 1, 63, 64, 65, 300]) func `members are found in order, and none beyond the end`(count: Int) {
        let members = [0, 1, 62, 63, 64, 127, 128, 250, 299].filter { $0 < count }
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: TokenSet.size(for: count)) { words in
            let set = TokenSet(words)
            #expect(set.first(from: 0, below: count) == count)
            for member in members { set.insert(member) }
            #expect(Array(set.members(in: 0..<count)) == members)
            for start in stride(from: 0, to: count, by: 31) {
                for end in stride(from: start, through: count, by: 29) {
                    #expect(Array(set.members(in: start..<end)) == members.filter { (start..<end).contains($0) })
                    #expect(set.first(from: start, below: end) == members.first { (start..<end).contains($0) } ?? end)
                }
            }
        }
    }
}
