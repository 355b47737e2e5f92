import ArgumentParser
import ArticleIndex
import FoundationEssentials
import Retrieval

/// Measures how good the ranking is, on sets of which it is known what answers which question.
@main
struct RelevanceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "relevance",
        abstract: "Measure the ranking on judged questions: nDCG@10, recall@100, MRR@10.",
        discussion: "Each set is ingested into an index of its own; its questions are asked as with --any.")

    @Argument(help: "A folder of sets in the layout of BEIR: corpus.jsonl, queries.jsonl, qrels/*.tsv.")
    var folder: String

    @Option(help: "A file of golden questions: question, file, words of the passage, with tabs between them.")
    var golden: String?

    @Option(help: "The articles that the golden questions are about.")
    var articles = "seeds"

    @Option(help: "nDCG@10 of other systems, to stand beside ours.")
    var references: String?

    @Option(help: "Write all figures to this file, tabs between fields.")
    var output: String?

    @Option(help: "What made the figures, for the file's first line.")
    var note = "relevance"

    @Flag(help: "Measure with each part of the ranking left out, too.")
    var ablations = false

    func run() async throws {
        let known = ReferenceFigures(try references.map { try String(contentsOfFile: $0, encoding: .utf8) } ?? "")
        var report = RelevanceReport(known)
        let rankings = ablations ? NamedRanking.all : [NamedRanking.full]
        let names = JudgedSet.names(in: folder)
        if names.isEmpty { print("There are no sets in \(folder): none was measured.") }
        for name in names {
            let set = try JudgedSet(folder: folder, name: name)
            let index = try await EvaluationIndex(set.documents)
            if index.failures > 0 { print("\(name): \(index.failures) documents could not be read") }
            for ranking in rankings {
                report.add(set, try index.answers(set, ranking), ranking.name)
            }
            let sentences = try Self.sentences(folder, name)
            if let sentences {
                let (articles, questions) = PassageQuestions.grouped(sentences)
                let index = try await EvaluationIndex(articles)
                for ranking in rankings {
                    report.add(questions, try index.ranks(questions, ranking), articles.count, ranking.name)
                }
            }
        }
        if let golden {
            let questions = try PassageQuestions(name: "golden passages", file: golden)
            let index = try await EvaluationIndex(articles: articles)
            for ranking in rankings {
                report.add(questions, try index.ranks(questions, ranking), try index.articleCount(), ranking.name)
            }
        }
        print(report.table())
        if let output {
            try ("# \(note)\n" + report.lines()).write(toFile: output, atomically: true, encoding: .utf8)
        }
    }

    /// A set of sentences, judged right or wrong: with all its judgements it can be asked for passages.
    private static func sentences(_ folder: String, _ name: String) throws -> JudgedSet? {
        guard name.hasSuffix("-sentences") else { return nil }
        let files = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(name)/qrels")
        return try JudgedSet(folder: folder, name: name, judgements: files.filter { $0.hasSuffix(".tsv") })
    }
}
