/// The table of an evaluation, in Markdown.
struct EvaluationReport {
    let text: String

    init(_ evaluation: Evaluation) {
        let spanF = Ratio.harmonicMean(evaluation.spanPrecision, evaluation.spanRecall)
        let indirectF = Ratio.harmonicMean(evaluation.indirectPrecision, evaluation.indirectRecall)
        let megabytes = Double(evaluation.bytes) / 1e6
        var lines = [
            "| measure | percent | count |", "|---|--:|--:|",
            Self.row("direct span, precision", evaluation.spanPrecision),
            Self.row("direct span, recall", evaluation.spanRecall),
            "| direct span, F1 | \(spanF) | |",
            Self.row("right speaker when one is asserted", evaluation.asserted),
            Self.row("right speaker on all matched direct quotations", evaluation.matched),
            Self.row("indirect speech, precision", evaluation.indirectPrecision),
            Self.row("indirect speech, recall", evaluation.indirectRecall),
            "| indirect speech, F1 | \(indirectF) | |",
        ]
        for (evidence, ratio) in evaluation.byEvidence.sorted(by: { $0.key < $1.key }) {
            lines.append(Self.row("right speaker, evidence: \(evidence)", ratio))
        }
        for (confidence, ratio) in evaluation.byConfidence.sorted(by: { $0.key > $1.key }) {
            lines.append(Self.row("right speaker, confidence \(confidence)", ratio))
        }
        for (confidence, ratio) in evaluation.byIndirectConfidence.sorted(by: { $0.key > $1.key }) {
            lines.append(Self.row("indirect speech, confidence \(confidence)", ratio))
        }
        lines.append("")
        lines.append(
            "\(evaluation.articles) articles, \(Ratio.shown(megabytes)) MB; quotations "
                + "\(Ratio.shown(1000 * evaluation.seconds / megabytes)) ms a MB, the recogniser before them "
                + "\(Ratio.shown(1000 * evaluation.recogniserSeconds / megabytes)) ms")
        text = lines.joined(separator: "\n")
    }

    private static func row(_ name: String, _ ratio: Ratio) -> String {
        "| \(name) | \(ratio.percent) | \(ratio.right) of \(ratio.all) |"
    }
}
