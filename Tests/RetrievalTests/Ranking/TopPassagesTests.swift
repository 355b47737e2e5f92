import Testing

@testable import Retrieval

struct TopPassagesTests {
    @Test(arguments: [1, 2, 7, 100, 1000])
    func `the heap keeps what sorting would have kept`(limit: Int) {
        var random = SystemRandomNumberGenerator()
        let candidates = (0..<500).map {
            ScoredPassage(passage: $0, score: Double.random(in: 0..<20, using: &random).rounded())
        }
        .shuffled()
        var heap = TopPassages(limit: limit)
        for candidate in candidates { heap.insert(candidate) }
        #expect(heap.sorted() == Array(candidates.sorted { $0.precedes($1) }.prefix(limit)))
    }
}
