import Testing

@testable import relevance

/// Measures held against values that were worked out by hand.
struct MeasuresTests {
    @Test func `graded documents gain less the further down they stand`() {
        // 3 + 0 + 1 / log2 4 = 3.5 of 3 + 2 / log2 3 + 1 / log2 4 = 4.7618595
        let measures = Measures(["a", "x", "b"], grades: ["a": 3, "b": 1, "c": 2, "x": 0])
        #expect(abs(measures.gain - 0.735_007) < 1e-6)
        #expect(abs(measures.recall - 2 / 3.0) < 1e-12)
        #expect(measures.reciprocalRank == 1)
    }

    @Test func `the best order is 1, and the eleventh document adds nothing to the gain`() {
        let names = (0..<12).map { "d\($0)" }
        let grades = Dictionary(uniqueKeysWithValues: names.map { ($0, 1) })
        #expect(Measures(Array(names.prefix(10)), grades: grades).gain == 1)
        #expect(Measures(["x"] + names, grades: grades).recall == 1)
        // All but the first of ten places: 1 − 1 / (sum of 1 / log2(rank + 1) up to 10, 4.543559).
        #expect(abs(Measures(["x"] + names, grades: grades).gain - (1 - 1 / 4.543_559)) < 1e-6)
    }

    @Test func `the first relevant document decides the reciprocal rank, down to the tenth`() {
        let wrong = (0..<12).map { "w\($0)" }
        #expect(Measures(["w", "w2", "a", "b"], grades: ["a": 1, "b": 4]).reciprocalRank == 1 / 3.0)
        #expect(Measures(wrong.prefix(9) + ["a"], grades: ["a": 1]).reciprocalRank == 0.1)
        #expect(Measures(wrong.prefix(10) + ["a"], grades: ["a": 1]).reciprocalRank == 0)
    }

    @Test func `a document that comes again is not counted again`() {
        let measures = Measures(["a", "a", "b"], grades: ["a": 1, "b": 1])
        #expect(measures.gain == 1)
        #expect(measures.recall == 1)
    }

    @Test func `nothing found, and nothing to be found, is nothing`() {
        #expect(Measures([], grades: ["a": 1]) == Measures())
        #expect(Measures(["a"], grades: ["a": 0, "b": -1]) == Measures())
        #expect(Measures(meanOf: []) == Measures())
    }

    @Test func `the mean is that of each measure`() {
        let mean = Measures(meanOf: [Measures(["a"], grades: ["a": 1]), Measures(["x", "a"], grades: ["a": 1])])
        // 1 / log2 3 = 0.6309298
        #expect(abs(mean.gain - (1 + 0.630_929_8) / 2) < 1e-6)
        #expect(mean.recall == 1)
        #expect(mean.reciprocalRank == 0.75)
    }

    @Test func `ranks of passages are averaged as one through each`() {
        #expect(PassageQuestions.reciprocalRank([1, 2, nil, 4]) == 1.75 / 4)
        #expect(PassageQuestions.reciprocalRank([]) == 0)
    }
}
