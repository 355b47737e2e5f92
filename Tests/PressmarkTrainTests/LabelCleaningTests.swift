import Articles
import Testing

@testable import pressmark_train

@Suite struct LabelCleaningTests {
    @Test(arguments: [
        ("President Zorvan Quill left", 0..<3, "per", ["PERSON Zorvan Quill"]),
        ("the Iranian boat sank", 1..<2, "geo", ["NATIONALITY Iranian"]),
        ("boats of Iran sank", 2..<3, "gpe", ["PLACE Iran"]),
        ("Tehran announced a plan", 0..<1, "org", ["PLACE Tehran"]),
        ("Mr. Quill left", 1..<2, "org", ["PERSON Quill"]),
        ("Umbel 's Boat Court met", 1..<4, "org", ["ORGANISATION Boat Court"]),
        ("Secretary of State Quill left", 2..<3, "org", []),
        ("on Friday Quill left", 1..<2, "tim", []),
    ])
    func `a silver label becomes ours`(text: String, words: Range<Int>, type: String, expected: [String]) {
        let sentence = ColumnFile.Sentence(
            words: text.split(separator: " ").map(String.init), names: [(words: words, type: type)])
        #expect(noted(LabelCleaning(set: .gmb).clean(sentence)) == expected)
    }

    @Test func `demonyms are added where a set does not mark them`() throws {
        let set = try #require(EntitySet.training.first { $0.name == "masc-ne" })
        let sentence = ColumnFile.Sentence(
            words: ["Two", "Iranian", "boats", "left", "Umbel"], names: [(4..<5, "LOC")])
        #expect(noted(LabelCleaning(set: set).clean(sentence)) == ["NATIONALITY Iranian", "PLACE Umbel"])
    }

    private func noted(_ sentence: LabelledSentence) -> [String] {
        sentence.names.map { "\($0.type.rawValue) \(sentence.words[$0.words].joined(separator: " "))" }
    }
}
