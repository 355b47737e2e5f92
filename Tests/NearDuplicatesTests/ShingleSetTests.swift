import NearDuplicates
import TestSupport
import Testing

struct ShingleSetTests {
    /// The shingles of a text of plain words, taken apart the slow way.
    private func shingles(_ text: String) -> Set<[String]> {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard words.count >= 4 else { return words.isEmpty ? [] : [words] }
        return Set((0...words.count - 4).map { Array(words[$0..<$0 + 4]) })
    }

    @Test(arguments: [
        "", "—", "one", "One two, three.", "one two three four",
        "The ferry left. The ferry left. The ferry left again!",
        "«Deux» mots “and four”—more…no 3.5 words", "naïve café Ærø", "東\u{200B}京\u{200B}都\u{200B}庁\u{200B}舎",
        "ends with â", "ends with \u{2019}", "cut short \u{20AC}", "\u{A0}a\u{A0}b\u{A0}c\u{A0}d e",
    ])
    func `shingles are four words in a row`(text: String) {
        #expect(ShingleSet(text).count == shingles(text).count)
    }

    @Test func `resemblance and containment are those of the sets`() {
        let seed = UInt64.random(in: 0..<UInt64.max)
        var random = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let words = InventedText.words(random.below(200), using: &random)
            let one = words.joined(separator: " ")
            let other = InventedText.replacing(random.below(100), of: words, using: &random).prefix(
                1 + random.below(200)
            )
            .joined(separator: ", ")
            let (left, right) = (shingles(one), shingles(other))
            let shared = Double(left.intersection(right).count)
            let (leftSet, rightSet) = (ShingleSet(one), ShingleSet(other))
            if !left.isEmpty || !right.isEmpty {
                #expect(leftSet.resemblance(to: rightSet) == shared / Double(left.union(right).count), "seed \(seed)")
            }
            if !left.isEmpty, !right.isEmpty {
                #expect(
                    leftSet.containment(with: rightSet) == shared / Double(min(left.count, right.count)),
                    "seed \(seed)")
            }
        }
    }

    @Test func `case, punctuation and line breaks make no difference`() {
        let one = ShingleSet("The harbour’s gates “will not open”, Ada Hale said on Monday.")
        let other = ShingleSet("the harbour's gates - will not open; ADA HALE said\non Monday")
        #expect(one.resemblance(to: other) == 1)
    }

    @Test func `an edited text is a copy, a part of it is, another text is not`() {
        var random = SeededGenerator(seed: 5)
        let words = InventedText.words(300, using: &random)
        let text = ShingleSet(words.joined(separator: " "))
        #expect(text.isCopy(of: ShingleSet((["Update", "two"] + words.dropLast(60)).joined(separator: " "))))
        #expect(text.isCopy(of: ShingleSet(words[100..<140].joined(separator: " "))))
        #expect(
            !text.isCopy(
                of: ShingleSet((words[..<60] + InventedText.words(240, using: &random)).joined(separator: " "))))
        #expect(!text.isCopy(of: ShingleSet(InventedText.words(300, using: &random).joined(separator: " "))))
    }

    @Test func `a few words are no copy of anything`() {
        let text = ShingleSet("The ferry did not leave on Monday, and no one knows why.")
        #expect(!text.isCopy(of: text))
    }
}
