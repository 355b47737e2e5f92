/// A line of the report: how good the answers to some questions are.
struct RelevanceRow {
    /// `full`, or what was left out of the ranking, or put into it.
    var ranking: String
    var set: String
    var split: Split
    var questions: Int
    var documents: Int
    var measures: Measures
    /// Those of other systems; nil where there are none for these questions.
    var references: [Double]?
    /// Whether the rank of passages was measured: there is no nDCG@10 and no recall then.
    var isOfPassages = false

    /// Tabs between fields.
    func line() -> String {
        let figures =
            (isOfPassages ? ["", ""] : [measures.gain, measures.recall].map(Self.figure))
            + [Self.figure(measures.reciprocalRank)]
        return
            ([ranking, set, split.rawValue, "\(documents)", "\(questions)"] + figures
            + (references ?? []).map(Self.figure)).joined(separator: "\t")
    }

    /// Four digits behind the point.
    static func figure(_ value: Double) -> String {
        let digits = String(Int((abs(value) * 10_000).rounded()) + 10_000)
        let whole = Int((abs(value) * 10_000).rounded()) / 10_000
        return (value < 0 ? "-" : "") + "\(whole)." + digits.suffix(4)
    }
}
