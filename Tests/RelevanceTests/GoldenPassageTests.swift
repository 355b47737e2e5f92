import ArticleIndex
import Articles
import FoundationEssentials
import Ingestion
import QueryLanguage
import Retrieval
import TestSupport
import Testing

/// Sixty questions to the starter collection, each with the passage that answers it: `golden-passages.tsv` holds the query,
/// the file, and a few words of the passage.
struct GoldenPassageTests {
    private struct Question {
        var query: String
        var file: String
        var words: String
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    private func questions() throws -> [Question] {
        let file = try String(contentsOf: Self.folder.appendingPathComponent("golden-passages.tsv"), encoding: .utf8)
        return try file.split(separator: "\n").map { line in
            let fields = line.split(separator: "\t").map(String.init)
            try #require(fields.count == 3, "\(line)")
            return Question(query: fields[0], file: fields[1], words: fields[2])
        }
    }

    /// Words as they stand in a text, whatever is between them.
    private func words(_ text: String) -> String {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }

    @Test
    func `the passage that answers comes first, or near the top`() async throws {
        let temporary = try TemporaryFolder()
        let directory = IndexDirectory(temporary.path("index"))
        let seeds = Self.folder.appendingPathComponent("../../seeds").path
        let report = try await IngestRun(IngestOptions(directory: directory, paths: [seeds])).run()
        #expect(report.failures == 0)
        let parser = QueryParser(today: try #require(PublicationDay("2026-02-10")))
        let questions = try questions()
        #expect(questions.count == 60)
        let ranks = try IndexReader(directory).read { snapshot in
            let searcher = try Searcher(snapshot)
            return try questions.map { question -> Int? in
                try searcher.hits(parser.parse(anyOf: question.query), limit: 10).first { hit in
                    hit.article.path.hasSuffix("/" + question.file)
                        && words(hit.passage.text).contains(words(question.words))
                }?.rank
            }
        }
        let reciprocal = ranks.reduce(0.0) { $0 + 1 / Double($1 ?? .max) } / Double(ranks.count)
        let missed = zip(questions, ranks).filter { $1 != 1 }.map { "\($0.query): \($1.map(String.init) ?? "-")" }
        // The mean reciprocal rank was 0.934 when this was written.
        #expect(reciprocal >= 0.9, "\(reciprocal); not first: \(missed.joined(separator: "; "))")
    }
}
