import FoundationEssentials
import Retrieval
import Testing

@testable import relevance

/// Sixty questions to the starter collection, each with the passage that answers it: `golden-passages.tsv` holds the query,
/// the file, and a few words of the passage.
struct GoldenPassageTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    @Test
    func `the passage that answers comes first, or near the top`() async throws {
        let questions = try PassageQuestions(
            name: "golden", file: Self.folder.appendingPathComponent("golden-passages.tsv").path)
        #expect(questions.questions.count == 60)
        let index = try await EvaluationIndex(articles: Self.folder.appendingPathComponent("../../seeds").path)
        #expect(index.failures == 0)
        let ranks = try index.ranks(questions, .full)
        let reciprocal = PassageQuestions.reciprocalRank(ranks)
        let missed = zip(questions.questions, ranks).filter { $1 != 1 }
            .map { "\($0.text): \($1.map(String.init) ?? "-")" }
        // `make relevance` says what it is now.
        #expect(reciprocal >= 0.9, "\(reciprocal); not first: \(missed.joined(separator: "; "))")
    }
}
