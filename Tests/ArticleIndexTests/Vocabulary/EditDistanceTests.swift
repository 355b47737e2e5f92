import Testing

@testable import ArticleIndex

struct EditDistanceTests {
    @Test(arguments: [
        ("tariff", "tariff", 0), ("tariff", "tariffs", 1), ("tarrif", "tariff", 2), ("teh", "the", 1),
        ("kuwait", "quwait", 1), ("müller", "muller", 1), ("oil", "gas", nil), ("", "ab", 2), ("a", "abcd", nil),
    ])
    func `distances up to two are found`(word: String, other: String, expected: Int?) {
        #expect(EditDistance(from: word, limit: 2).distance(to: other) == expected)
        #expect(EditDistance(from: other, limit: 2).distance(to: word) == expected)
    }
}
