import ArgumentParser

/// Measures quotations on annotated articles, and prints a table.
@main
struct EvaluationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quotation-eval", abstract: "Measures quotations and their speakers on PolNeAR.")

    @Argument(help: "Files of articles with attributions: JSON lines. Each has a column of its own.")
    var files: [String]

    @Option(
        help: "Print mistakes of this kind: missed, extra, wrong, unclear, indirect, unfound. The text is the corpus's."
    )
    var mistakes: [String] = []

    func run() throws {
        var columns: [(name: String, evaluation: Evaluation)] = []
        for file in files {
            var evaluation = try Evaluation()
            evaluation.shownMistakes = Set(mistakes)
            for article in try AnnotatedArticle.articles(atPath: file) { evaluation.add(article) }
            let name = file.split(separator: "/").last ?? ""
            columns.append((name.split(separator: ".").first.map(String.init) ?? file, evaluation))
        }
        print(EvaluationReport(columns).text)
    }
}
