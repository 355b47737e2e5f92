import ArgumentParser

/// Measures quotations on annotated articles, and prints a table.
@main
struct EvaluationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quotation-eval", abstract: "Measures quotations and their speakers on PolNeAR.")

    @Argument(help: "A file of articles with attributions: JSON lines.")
    var file: String

    @Option(help: "Prints mistakes of this kind: missed, extra, wrong, unclear, indirect, unfound.")
    var mistakes: [String] = []

    func run() throws {
        var evaluation = Evaluation()
        evaluation.shownMistakes = Set(mistakes)
        for article in try AnnotatedArticle.articles(atPath: file) { evaluation.add(article) }
        print(EvaluationReport(evaluation).text)
    }
}
