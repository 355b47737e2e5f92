import PostingLists
import Testing

/// The random tables must reach what the other tests rely on.
@Suite struct RandomTableTests {
    @Test func `the shapes reach half-merged segments, many segments and lingering deletions`() throws {
        var hasEatenSegment = false
        var mostSegments = 0
        var hasLingeringTerm = false
        for shape in RandomTable.Shape.all {
            let index = try RandomTable(shape, seed: 11).index()
            hasEatenSegment = hasEatenSegment || index.structure.newestFirst.contains { $0.firstPage > 1 }
            var terms = try index.terms()
            while try terms.advance() {
                mostSegments = max(mostSegments, terms.doclists.count)
                let isLingering = try !index.cursor(for: terms.doclists).nextBlock()
                hasLingeringTerm = hasLingeringTerm || isLingering
            }
        }
        #expect(hasEatenSegment)
        #expect(mostSegments >= 8)
        #expect(hasLingeringTerm)
    }
}
