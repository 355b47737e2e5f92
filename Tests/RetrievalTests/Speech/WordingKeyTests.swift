import Testing

@testable import Retrieval

struct WordingKeyTests {
    @Test(arguments: [
        "The bridge isn’t safe.", "the bridge isn't safe", "THE BRIDGE ISN'T SAFE!", " The bridge —\nisn't safe …",
    ])
    func `case, punctuation and white space make no difference`(text: String) {
        #expect(WordingKey(text) == WordingKey("The bridge isn't safe"))
        #expect(WordingKey(text).words == 4)
    }

    @Test(arguments: ["The bridge is safe", "The bridgeisn't safe", "The bridge isn't sàfe", ""])
    func `other words are another key`(text: String) {
        #expect(WordingKey(text) != WordingKey("The bridge isn't safe"))
    }
}
