import Articles
import Entities
import Foundation

/// The figures that the recogniser is judged by.
struct Evaluation {
    let folder: TrainingData
    let model: EntityModel

    func allLines() throws -> [EvaluationLine] {
        try heldOutLines() + newswireLines() + [halfLine(), speedLine()]
    }

    /// The last tenth of GMB, which the model has not seen.
    func heldOutLines() throws -> [EvaluationLine] {
        let set = EntitySet.gmb
        guard folder.exists(set) else { return [missing("gmb, last tenth, F1", set, "88", "90")] }
        let (training, heldOut) = folder.split(try folder.sentences(of: set))
        let articles = heldOut.map { [$0] }
        let recogniser = EntityRecognizer(model: model)
        let unmarked = UnmarkedWords(in: training)
        return [
            line(
                "gmb, last tenth, F1",
                Measurement(recogniser: recogniser, ignoring: unmarked.words).scores(of: articles), "88", "90",
                "\(unmarked.words.count) words for groups that the set has no type for not counted"),
            line(
                "gmb, last tenth, F1, these words counted",
                Measurement(recogniser: recogniser).scores(of: articles), "", ""),
        ]
    }

    private func newswireLines() throws -> [EvaluationLine] {
        let set = EntitySet.newswire
        let name = "CoNLL-2003 testa, never trained on, F1"
        guard folder.exists(set) else { return [missing(name, set, "71", "78")] }
        let articles = NewswireArticles.cut(try folder.sentences(of: set))
        let measurement = Measurement(
            recogniser: EntityRecognizer(model: model), merging: [.nationality: .miscellaneous])
        let other = measurement.scores(of: articles.filter { !NewswireArticles.isSport($0) })
        return [
            line(name, measurement.scores(of: articles), "71", "78", "PER/ORG/LOC/MISC"),
            line("its articles that are not sport, F1", other, "", ""),
            line("ORG in its articles that are not sport, F1", other, "62", "70", types: [.organisation]),
        ]
    }

    /// Trained on the first half of GMB alone, tested on the second.
    private func halfLine() throws -> EvaluationLine {
        let set = EntitySet.gmb
        let name = "first half of gmb trained on, second half, F1"
        guard folder.exists(set) else { return missing(name, set, "86", "88") }
        var seen: Set<[String]> = []
        let sentences = try folder.sentences(of: set).filter { seen.insert($0.words).inserted }
        let half = sentences.count / 2
        let model = try folder.training().model(from: Array(sentences[..<half]))
        let measurement = Measurement(
            recogniser: EntityRecognizer(model: model), ignoring: UnmarkedWords(in: Array(sentences[..<half])).words)
        return line(name, measurement.scores(of: sentences[half...].map { [$0] }), "86", "88")
    }

    private func speedLine() throws -> EvaluationLine {
        let name = "million tokens a second on one core, from text to mentions"
        let path = folder.folder + "/news-100mb.jsonl.xz"
        guard FileManager.default.fileExists(atPath: path) else {
            return EvaluationLine(name: name, least: "1", aim: "4", details: "there is no \(path)")
        }
        let speed = try RecognitionSpeed(corpus: path, recogniser: EntityRecognizer(model: model))
        return EvaluationLine(
            name: name, value: String(format: "%.2f", speed.tokensPerSecond / 1e6), least: "1", aim: "4",
            details:
                "\(speed.articles) articles, \(speed.tokens) tokens, \(speed.mentions) mentions; cutting into tokens alone "
                + String(format: "%.2f", speed.cutTokensPerSecond / 1e6))
    }

    private func line(
        _ name: String, _ scores: Scores, _ least: String, _ aim: String, _ note: String = "",
        types: [EntityType] = EntityType.allCases
    ) -> EvaluationLine {
        var details =
            types.count == 1
            ? []
            : SpanLabel.types.compactMap { type in
                scores.expectedCount(type) == 0 ? nil : "\(type.rawValue) \(Self.percent(scores.f1([type])))"
            }
        details.insert(
            "P \(Self.percent(scores.precision(types))) R \(Self.percent(scores.recall(types)))", at: 0)
        if !note.isEmpty { details.append(note) }
        return EvaluationLine(
            name: name, value: Self.percent(scores.f1(types)), least: least, aim: aim,
            details: details.joined(separator: "; "))
    }

    private func missing(_ name: String, _ set: EntitySet, _ least: String, _ aim: String) -> EvaluationLine {
        EvaluationLine(name: name, least: least, aim: aim, details: "there is no \(folder.folder)/ner/\(set.name)")
    }

    private static func percent(_ value: Double) -> String { String(format: "%.1f", value) }
}
