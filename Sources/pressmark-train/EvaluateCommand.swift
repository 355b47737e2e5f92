import ArgumentParser
import Entities
import Foundation

struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Measure a model; sets that are not in the data folder are skipped.")

    @Option(help: ArgumentHelp("The folder that holds ner, gazetteers and news-100mb.jsonl.xz.", valueName: "folder"))
    var data: String

    @Option(help: ArgumentHelp("A model file; without it, the model that is compiled in.", valueName: "file"))
    var model: String?

    @Option(
        help: ArgumentHelp("A file to write the table to as well, unless something was skipped.", valueName: "file"))
    var output: String?

    func run() throws {
        let model = try loadedModel()
        let evaluation = Evaluation(folder: TrainingData(folder: data), model: model)
        let lines = try evaluation.allLines()
        let table = EvaluationTable(lines: lines, model: model).text
        print(table, terminator: "")
        for line in lines where line.isSkipped { print(line.text) }
        if let output, !lines.contains(where: \.isSkipped) {
            try table.write(toFile: output, atomically: true, encoding: .utf8)
        }
    }

    private func loadedModel() throws -> EntityModel {
        guard let model else { return try EntityModel.shipped.get() }
        let bytes = try Data(contentsOf: URL(fileURLWithPath: model))
        return try bytes.withUnsafeBytes { try EntityModel($0) }
    }
}
