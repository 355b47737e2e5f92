import Articles
import TestSupport
import Testing

@testable import TextAnalysis

struct PassageCutterTests {
    private func words(_ text: String) -> Int {
        let bytes = Array(text.utf8)
        return WordCharacters.count(bytes.span, in: 0..<bytes.count)
    }

    private func sentence(words count: Int) -> String {
        "The" + String(repeating: " word", count: count - 2) + " end."
    }

    private func expectSound(_ passages: [Passage], of text: String) {
        #expect(passages.map(\.text).joined().utf8.elementsEqual(text.utf8))
        #expect(passages.map(\.ordinal) == Array(passages.indices))
        #expect(passages.allSatisfy { !$0.text.isEmpty && $0.text.utf8.count == $0.range.count })
        #expect(
            passages.allSatisfy { words($0.text) <= PassageCutter.limit && $0.range.count <= PassageCutter.byteLimit })
    }

    @Test
    func `an empty text has no passages, a short one has one`() {
        #expect(PassageCutter().passages(of: "").isEmpty)
        #expect(PassageCutter().passages(of: "One word.").map(\.range) == [0..<9])
    }

    @Test(arguments: [
        // Sentence lengths, a 0 for a paragraph's end, and the words of the passages.
        ([20, 20, 20, 20, 20, 20, 20, 20, 20, 20], [120, 80]), ([50, 50, 0, 50, 50, 0, 50, 50], [100, 100, 100]),
        ([60, 60, 30, 0, 60, 60], [150, 120]),
        ([60, 60, 0, 20], [140]), ([240, 20, 0, 100], [240, 120]),
        ([30, 0, 30, 0, 30, 0, 30, 0, 30, 0, 30], [90, 90]),
    ])
    func `passages are whole sentences and prefer to end with a paragraph`(lengths: [Int], expected: [Int]) {
        var text = ""
        for length in lengths {
            text += length == 0 ? "\n\n" : (text.isEmpty || text.hasSuffix("\n") ? "" : " ") + sentence(words: length)
        }
        let passages = PassageCutter().passages(of: text)
        #expect(passages.map { words($0.text) } == expected)
        expectSound(passages, of: text)
    }

    @Test
    func `a speaker line stays with what is said`() {
        let text = sentence(words: 118) + "\n\nAnna Holm, Mayor:\n\n" + sentence(words: 60) + " " + sentence(words: 60)
        let passages = PassageCutter().passages(of: text)
        #expect(passages.contains { $0.text.contains("Mayor:\n\nThe word") })
    }

    @Test
    func `a sentence too long for a passage is cut at a clause or a word`() {
        let text = Array(repeating: "one two three four five six seven", count: 60).joined(separator: ", ") + "."
        let passages = PassageCutter().passages(of: text)
        expectSound(passages, of: text)
        #expect(passages.dropLast().allSatisfy { $0.text.hasSuffix(", ") })
    }

    @Test(arguments: ["x", "é", "京\u{200B}", "word ", "! ", "a\n\n", " ", "a:\n\n", "🙂", "a, "])
    func `a great deal of one thing makes bounded passages`(unit: String) {
        let text = String(repeating: unit, count: (1 << 18) / unit.utf8.count)
        expectSound(PassageCutter().passages(of: text), of: text)
    }

    @Test
    func `passages partition any text`() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<300 {
            let text = HostileText.random(&generator, parts: Int.random(in: 0...2000, using: &generator))
            expectSound(PassageCutter().passages(of: text), of: text)
        }
    }
}
