import ArgumentParser
import Entities
import Foundation

struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Make the model from the annotated sets and name lists of a data folder.",
        discussion: "The same data give the same bytes. The last tenth of gmb is held out.")

    @Option(help: ArgumentHelp("The folder that holds ner and gazetteers.", valueName: "folder"))
    var data: String

    @Option(help: ArgumentHelp("The model file to write.", valueName: "file"))
    var output: String

    func run() throws {
        let folder = TrainingData(folder: data)
        var sentences: [LabelledSentence] = []
        var sources: [EntityModel.Source] = []
        for set in EntitySet.training {
            guard folder.exists(set) else { throw ValidationError("\(data) has no ner/\(set.name)") }
            let own = try folder.sentences(of: set)
            sentences += set.name == EntitySet.gmb.name ? folder.split(own).training : own
            sources += try folder.sources(of: set)
        }
        sources.append(try folder.openTextSource)
        for source in sources { print("\(source.sha256.hexadecimal)  \(source.name)") }
        let model = try folder.training().model(from: sentences, sources: sources)
        let contents = model.fileContents
        try Data(contents).write(to: URL(fileURLWithPath: output))
        print("\(SHA256.hash(of: contents).hexadecimal)  \(output), \(contents.count) bytes")
        for line in try Evaluation(folder: folder, model: model).heldOutLines() { print(line.text) }
    }
}
