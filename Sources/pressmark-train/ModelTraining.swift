import Articles
import Entities

/// How the shipped model is trained.
struct ModelTraining {
    /// Passes over the examples; more learn the sets' slips by heart.
    static let epochs = 4
    /// Trainings, each in another order; the model is their mean.
    static let trainings = 4
    static let seed: UInt64 = 1
    /// The weight that becomes 127.
    static let largestWeight = 64.0
    /// Rows of weights that are nowhere larger than this, of 127, are left out.
    static let smallestWeight = 5

    let names: [ListedNames.Entry]
    /// Texts without labels that clusters of words are learned from, beside the sentences.
    let openTexts: [String]

    func model(from sentences: [LabelledSentence], sources: [EntityModel.Source] = []) -> EntityModel {
        var learning = ClusterLearning()
        for sentence in sentences {
            var plain = PlainText()
            plain.append(sentence: sentence.words)
            plain.bytes.withUnsafeBufferPointer { learning.add($0) }
        }
        for text in openTexts {
            var text = text
            text.withUTF8 { learning.add($0) }
        }
        let clusters = learning.entries(seed: Self.seed)
        var examples = TrainingExamples()
        let tables = WordTables(names: names, clusters: clusters)
        for sentence in sentences { examples.append(sentence, tables: tables) }
        var trainer = PerceptronTrainer(examples)
        for training in 0..<Self.trainings {
            trainer.train(epochs: Self.epochs, seed: Self.seed + UInt64(training))
        }
        return trainer.model(
            sources: sources, names: names, clusters: clusters, smallest: Self.smallestWeight,
            largest: Self.largestWeight)
    }
}
