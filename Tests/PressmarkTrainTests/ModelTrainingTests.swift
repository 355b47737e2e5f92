import Articles
import Entities
import Testing

@testable import pressmark_train

@Suite struct ModelTrainingTests {
    @Test func `the same sentences give the same bytes, and a tagger that has learned them`() throws {
        let model = Self.trained()
        #expect(model.fileContents == Self.trained().fileContents)
        let scores = Measurement(recogniser: EntityRecognizer(model: model)).scores(of: Self.sentences.map { [$0] })
        #expect(scores.f1() == 100)
    }

    @Test func `a mention is counted in the set's words`() {
        var plain = PlainText()
        plain.append(sentence: ["The", "Umbel-based", "firm", "of", "Quill", "Corp", "."])
        #expect(String(decoding: plain.bytes, as: UTF8.self) == "The Umbel-based firm of Quill Corp.")
        #expect(plain.isPartOfCompound(4..<9, 1..<2))
        #expect(!plain.isPartOfCompound(24..<34, 4..<6))
        #expect(plain.isFullStop(6))
    }

    @Test func `scores are the harmonic mean of precision and recall`() {
        var scores = Scores()
        let right = LabelledSentence.Name(words: 0..<2, type: .person)
        scores.add(
            expected: [right, .init(words: 3..<4, type: .place), .init(words: 5..<6, type: .place)],
            found: [right, .init(words: 3..<4, type: .organisation)])
        #expect(abs(scores.precision() - 50) < 1e-9)
        #expect(abs(scores.recall() - 100.0 / 3) < 1e-9)
        #expect(abs(scores.f1() - 40) < 1e-9)
        #expect(scores.f1([.person]) == 100)
    }

    private static func trained() -> EntityModel {
        var examples = TrainingExamples()
        for sentence in sentences { examples.append(sentence, tables: WordTables(names: [], clusters: [])) }
        var trainer = PerceptronTrainer(examples)
        trainer.train(epochs: 8, seed: 3)
        trainer.train(epochs: 8, seed: 4)
        return trainer.model(sources: [], names: [], clusters: [], smallest: 0, largest: 8)
    }

    private static let sentences: [LabelledSentence] = [
        sentence("Zorvan Quill left Umbel .", [(0..<2, .person), (3..<4, .place)]),
        sentence("Boats of the Orvel Boat Council sank .", [(3..<6, .organisation)]),
        sentence("It rained in Umbel and in Orvel .", [(3..<4, .place), (6..<7, .place)]),
        sentence("The Orvel Boat Council met Zorvan Quill .", [(1..<4, .organisation), (5..<7, .person)]),
        sentence("Nobody else came .", []),
    ]

    private static func sentence(_ text: String, _ names: [(Range<Int>, EntityType)]) -> LabelledSentence {
        LabelledSentence(
            words: text.split(separator: " ").map(String.init), names: names.map { .init(words: $0, type: $1) })
    }
}
