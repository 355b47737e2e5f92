import Entities
import Testing

@testable import pressmark_train

@Suite struct ClusterLearningTests {
    @Test func `words in the same company are in the same cluster, every time`() {
        #expect(Self.learned() == Self.learned())
        let clusters = Dictionary(uniqueKeysWithValues: Self.learned().map { ($0.hash, $0.cluster) })
        #expect(clusters[Self.hash("boat")] == clusters[Self.hash("ship")])
        #expect(clusters[Self.hash("boat")] != clusters[Self.hash("sank")])
        #expect(clusters[Self.hash("once")] == nil)
    }

    private static func learned() -> [WordClusters.Entry] {
        var learning = ClusterLearning()
        for word in ["boat", "ship"] {
            for verb in ["sank", "burned", "turned"] {
                for _ in 0..<4 { add("the \(word) \(verb) slowly", to: &learning) }
            }
        }
        add("once", to: &learning)
        return learning.entries(seed: 5)
    }

    private static func add(_ text: String, to learning: inout ClusterLearning) {
        var text = text
        text.withUTF8 { learning.add($0) }
    }

    private static func hash(_ word: String) -> UInt32 {
        var word = word
        return word.withUTF8 { ListedNames.hash(of: EntityTokenizer.tokens(in: $0)[0].key) }
    }
}
