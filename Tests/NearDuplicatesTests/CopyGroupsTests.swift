import NearDuplicates
import TestSupport
import Testing

struct CopyGroupsTests {
    @Test func `groups are called by their least member, whatever the order of joining`() {
        var groups = CopyGroups()
        groups.join(9, 7)
        groups.join(3, 5)
        #expect(groups.name(of: 9) == 7 && groups.members(with: 7) == [7, 9])
        groups.join(5, 9)
        #expect(groups.all == [3: [3, 5, 7, 9]])
        #expect(groups.name(of: 4) == nil && groups.members(with: 4) == nil)
    }

    @Test func `a text is no copy of itself`() {
        var groups = CopyGroups()
        groups.join(1, 1)
        #expect(groups.all.isEmpty)
    }

    @Test func `a group that is dissolved says who was in it`() {
        var groups = CopyGroups()
        groups.join(1, 2)
        groups.join(2, 3)
        groups.changed = []
        #expect(groups.dissolve(2).sorted() == [1, 2, 3])
        #expect(groups.all.isEmpty && groups.changed == [1])
        #expect(groups.dissolve(2).isEmpty)
    }

    @Test func `members hang together exactly where a chain of pairs leads from one to the other`() {
        let seed = UInt64.random(in: 0..<UInt64.max)
        var random = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            var groups = CopyGroups()
            var reached = (0..<40).map { Set([$0]) }
            for _ in 0..<random.below(60) {
                let (one, other) = (random.below(40), random.below(40))
                groups.join(one, other)
                let all = reached[one].union(reached[other])
                for member in all { reached[member] = all }
            }
            for id in 0..<40 {
                #expect(groups.members(with: id) ?? [id] == reached[id].sorted(), "seed \(seed)")
                #expect(groups.name(of: id) ?? id == reached[id].min(), "seed \(seed)")
            }
        }
    }
}
