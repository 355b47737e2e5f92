/// What was measured, as a table to read and as lines for a file.
struct RelevanceReport {
    private let references: ReferenceFigures
    private var rows: [RelevanceRow] = []

    init(_ references: ReferenceFigures) {
        self.references = references
    }

    /// Adds what the questions of a set were answered with.
    mutating func add(_ set: JudgedSet, _ answers: [[String]], _ ranking: String) {
        let measured = zip(set.questions, answers).map { ($0, Measures($1, grades: $0.grades)) }
        for split in Split.allCases {
            let part = measured.filter { split.holds($0.0.id, of: set.name) }.map(\.1)
            rows.append(
                RelevanceRow(
                    ranking: ranking, set: set.name, split: split, questions: part.count,
                    documents: set.documents.count,
                    measures: Measures(meanOf: part), references: split == .all ? references[set.name] : nil))
        }
    }

    /// Adds the ranks of passages that answer: MRR only.
    mutating func add(_ questions: PassageQuestions, _ ranks: [Int?], _ articles: Int, _ ranking: String) {
        var measures = Measures()
        measures.reciprocalRank = PassageQuestions.reciprocalRank(ranks)
        rows.append(
            RelevanceRow(
                ranking: ranking, set: questions.name, split: .all, questions: ranks.count, documents: articles,
                measures: measures, isOfPassages: true))
    }

    /// The means over the sets, by ranking and part.
    private func means() -> [RelevanceRow] {
        var means: [RelevanceRow] = []
        for ranking in rankings() {
            for split in Split.allCases {
                let part = rows.filter { $0.ranking == ranking && $0.split == split && !$0.isOfPassages }
                guard !part.isEmpty else { continue }
                means.append(
                    RelevanceRow(
                        ranking: ranking, set: "mean", split: split, questions: part.reduce(0) { $0 + $1.questions },
                        documents: part.reduce(0) { $0 + $1.documents },
                        measures: Measures(meanOf: part.map(\.measures)),
                        references: Self.mean(part.map(\.references))))
            }
        }
        return means
    }

    private func rankings() -> [String] {
        var seen: Set<String> = []
        return rows.map(\.ranking).filter { seen.insert($0).inserted }
    }

    /// Column by column; nil where a set has none.
    private static func mean(_ figures: [[Double]?]) -> [Double]? {
        let known = figures.compactMap(\.self)
        guard let first = known.first, known.count == figures.count else { return nil }
        return first.indices.map { column in known.reduce(0) { $0 + $1[column] } / Double(known.count) }
    }

    /// Everything, a line each, below a line of the columns' names.
    func lines() -> String {
        let columns = ["ranking", "set", "part", "documents", "questions", "ndcg@10", "recall@100", "mrr@10"]
        return ([(columns + references.systems).joined(separator: "\t")] + (rows + means()).map { $0.line() })
            .joined(separator: "\n") + "\n"
    }

    /// For people, in Markdown: the first ranking in full, then a line for each other one.
    func table() -> String {
        guard let shown = rankings().first else { return "" }
        let all = rows + means()
        var lines = [
            "| set | documents | questions | nDCG@10 | train | validation | recall@100 | MRR@10 | "
                + references.systems.joined(separator: " | ") + " | to the better Lucene |",
            "|---|" + String(repeating: "--:|", count: 8 + references.systems.count),
        ]
        for row in all where row.ranking == shown && row.split == .all {
            let parts = [Split.train, .validation].map { split in
                all.first { $0.ranking == shown && $0.set == row.set && $0.split == split }
                    .map { RelevanceRow.figure($0.measures.gain) } ?? ""
            }
            let others = row.references?.map(RelevanceRow.figure) ?? references.systems.map { _ in "" }
            let better =
                row.references.flatMap { references.best($0) }
                .map { RelevanceRow.figure(row.measures.gain - $0) } ?? ""
            let (gain, recall) =
                row.isOfPassages
                ? ("", "") : (RelevanceRow.figure(row.measures.gain), RelevanceRow.figure(row.measures.recall))
            let fields = [row.set, "\(row.documents)", "\(row.questions)", gain] + parts
            let rest = [recall, RelevanceRow.figure(row.measures.reciprocalRank)] + others + [better]
            lines.append("| " + (fields + rest).joined(separator: " | ") + " |")
        }
        return (lines + others(than: shown, all)).joined(separator: "\n")
    }

    /// A line for each other ranking: nDCG@10 by set, and the mean.
    private func others(than shown: String, _ all: [RelevanceRow]) -> [String] {
        guard rankings().count > 1 else { return [] }
        let sets = all.filter { $0.ranking == shown && $0.split == .all }
        var lines = [
            "", "| nDCG@10, of passages MRR@10 | " + sets.map(\.set).joined(separator: " | ") + " |",
            "|---|" + String(repeating: "--:|", count: sets.count),
        ]
        for ranking in rankings() {
            let figures = sets.map { set in
                all.first { $0.ranking == ranking && $0.set == set.set && $0.split == .all }
                    .map { RelevanceRow.figure($0.isOfPassages ? $0.measures.reciprocalRank : $0.measures.gain) } ?? ""
            }
            lines.append("| \(ranking) | " + figures.joined(separator: " | ") + " |")
        }
        return lines
    }
}
