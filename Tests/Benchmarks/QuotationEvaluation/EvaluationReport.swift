/// The table of evaluations, in Markdown, a column each.
struct EvaluationReport {
    private var lines: [String]
    private let evaluations: [Evaluation]

    var text: String { lines.joined(separator: "\n") }

    /// - Parameter named: evaluations by the names of their columns.
    init(_ named: [(name: String, evaluation: Evaluation)]) {
        evaluations = named.map(\.evaluation)
        lines = [
            "| | " + named.map(\.name).joined(separator: " | ") + " |",
            "|---|" + named.map { _ in "--:|" }.joined(),
        ]
        add("articles") { "\($0.articles)" }
        add("direct span, precision") { $0.spanPrecision.description }
        add("direct span, recall") { $0.spanRecall.description }
        add("direct span, F1") { Ratio.harmonicMean($0.spanPrecision, $0.spanRecall) }
        add("right speaker when one is asserted") { $0.asserted.description }
        add("right speaker on all matched direct quotations") { $0.matched.description }
        add("indirect speech, precision") { $0.indirectPrecision.description }
        add("indirect speech, recall") { $0.indirectRecall.description }
        add("indirect speech, F1") { Ratio.harmonicMean($0.indirectPrecision, $0.indirectRecall) }
        addGroup("right speaker, evidence", \.byEvidence) { $0 }
        addGroup("right speaker, name", \.resolutions) { $0 }
        addGroup("right speaker, confidence", \.byConfidence) { "\($0)" }
        addGroup("indirect speech, precision, confidence", \.byIndirectConfidence) { "\($0)" }
        add("quotations, ms a MB") { Ratio.shown(1000 * $0.seconds / $0.megabytes) }
        add("recogniser before them, ms a MB") { Ratio.shown(1000 * $0.recogniserSeconds / $0.megabytes) }
    }

    private mutating func add(_ name: String, _ value: (Evaluation) -> String) {
        lines.append("| \(name) | " + evaluations.map(value).joined(separator: " | ") + " |")
    }

    private mutating func addGroup<Key: Hashable & Comparable>(
        _ name: String, _ group: (Evaluation) -> [Key: Ratio], _ label: (Key) -> String
    ) {
        for key in Set(evaluations.flatMap { group($0).keys }).sorted() {
            add("\(name) \(label(key))") { group($0)[key]?.description ?? "–" }
        }
    }
}

extension Evaluation {
    /// Of article text.
    var megabytes: Double { Double(bytes) / 1e6 }
}
