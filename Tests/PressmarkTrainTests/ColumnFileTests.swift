import Testing

@testable import pressmark_train

@Suite struct ColumnFileTests {
    @Test func `columns become sentences with names`() {
        let sentences = ColumnFile.sentences(
            in: "Zorvan\tB-per\nQuill\tI-per\nleft\tO\n\nUmbel\tI-geo\nOrvel\tB-geo\nrain\tO\n\n\n")
        #expect(sentences.map(\.words) == [["Zorvan", "Quill", "left"], ["Umbel", "Orvel", "rain"]])
        #expect(sentences[0].names.map(\.words) == [0..<2])
        #expect(sentences[0].names.map(\.type) == ["per"])
        #expect(sentences[1].names.map(\.words) == [0..<1, 1..<2])
    }

    @Test(arguments: ["", "\n\n", "no tab here", "a\tb\tc"])
    func `what is no column is no sentence`(text: String) {
        #expect(ColumnFile.sentences(in: text).isEmpty)
    }
}
