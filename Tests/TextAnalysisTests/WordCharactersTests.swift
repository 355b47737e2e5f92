import Testing

@testable import TextAnalysis

struct WordCharactersTests {
    @Test(arguments: [
        ("", 0), ("one", 1), ("U.S. don't 3,000", 6), ("naïve café — “été”", 3), ("東\u{200B}京", 2), ("… !", 0),
        ("e\u{301}t", 1), ("Москва Αθήνα", 2), ("👍 ok", 1),
    ])
    func `words are counted as the tokenizer cuts them`(text: String, count: Int) {
        let bytes = Array(text.utf8)
        #expect(WordCharacters.count(bytes.span, in: 0..<bytes.count) == count)
    }
}
