import Testing

@testable import Retrieval

struct FirstStageTests {
    @Test func `is ranked anew only where more is wanted, and there is more`() throws {
        let passages = (0..<7).map { ScoredPassage(passage: $0, score: 1) }
        var asked: [Int] = []
        let first = FirstStage { limit in
            asked.append(limit)
            return Array(passages.prefix(limit))
        }
        #expect(try first.best(3) == Array(passages.prefix(3)))
        #expect(try first.best(2) == Array(passages.prefix(2)))
        #expect(try first.best(5) == Array(passages.prefix(5)))
        #expect(try first.best(10) == passages)
        #expect(try first.best(.max) == passages)
        #expect(asked == [3, 5, 10])
    }
}
