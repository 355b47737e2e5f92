import Articles
import Entities
import Foundation

/// The folder of annotated sets and name lists, read.
struct TrainingData {
    let folder: String

    func exists(_ set: EntitySet) -> Bool {
        set.files.allSatisfy { FileManager.default.fileExists(atPath: path(set, $0)) }
    }

    func sentences(of set: EntitySet) throws -> [LabelledSentence] {
        let cleaning = LabelCleaning(set: set)
        return try set.files.flatMap { file in
            ColumnFile.sentences(in: try String(contentsOfFile: path(set, file), encoding: .utf8)).map(cleaning.clean)
        }
    }

    func sources(of set: EntitySet) throws -> [EntityModel.Source] {
        try set.files.map { file in
            try Self.source("\(set.name)/\(file)", path(set, file))
        }
    }

    /// How the shipped model is trained, with the word lists and the unlabelled texts of the folder.
    func training() throws -> ModelTraining {
        ModelTraining(
            names: try NameLists.entries(in: folder + "/gazetteers"), openTexts: try ArticleTexts.read(openTextPath))
    }

    /// The openly licensed texts without labels.
    private var openTextPath: String { folder + "/open-text.jsonl.xz" }

    var openTextSource: EntityModel.Source {
        get throws { try Self.source("open-text.jsonl.xz", openTextPath) }
    }

    private static func source(_ name: String, _ path: String) throws -> EntityModel.Source {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        return EntityModel.Source(name: name, sha256: SHA256.hash(of: bytes))
    }

    func path(_ set: EntitySet, _ file: String) -> String { "\(folder)/ner/\(set.name)/\(file)" }

    /// Training sentences and held-out ones: the last tenth of GMB is held out. No sentence is twice in a set, and none
    /// is in both.
    func split(_ sentences: [LabelledSentence]) -> (training: [LabelledSentence], heldOut: [LabelledSentence]) {
        let cut = sentences.count * 9 / 10
        var seen: Set<[String]> = []
        let heldOut = sentences[cut...].filter { seen.insert($0.words).inserted }
        let training = sentences[..<cut].filter { seen.insert($0.words).inserted }
        return (training, heldOut)
    }
}
