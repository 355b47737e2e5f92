import ArticleIndex
import TestSupport
import Testing

@testable import Retrieval

struct MatchEvidenceTests {
    /// Whether a quote is found in an article among many others.
    private func isFound(_ quote: String, in text: String) throws -> Bool {
        var random = SeededGenerator(seed: 3)
        let others = (0..<200).map { number in
            let words = (0..<20).map { _ in "w\(random.below(300))" }.joined(separator: " ")
            return SampleArticle.make(["The \(words)."], path: "/other/\(number)")
        }
        let article = QuotedArticle.make([text], path: "/said", speaker: "Ada Hale")
        let index = try TemporaryIndex(others + [article])
        return try IndexReader(index.directory).read { snapshot in
            try QuoteLookup(snapshot).results(for: quote).first?.best.article.path == "/said"
        }
    }

    @Test
    func `of few words, a whole utterance is found with one of them wrong`() throws {
        #expect(try isFound("badgers came early", in: "“Otters came early,” Ada Hale said."))
        #expect(try isFound("otters badgers early", in: "“Otters came early,” Ada Hale said."))
    }

    @Test
    func `the same words inside a longer utterance, or outside any, are not enough`() throws {
        let longer = "“We all saw that the otters came early to us this year,” Ada Hale said."
        #expect(try !isFound("badgers came early", in: longer))
        #expect(try !isFound("badgers came early", in: "Otters came early. Nobody asked Ada Hale about them."))
        #expect(try isFound("otters came early", in: longer))
    }

    @Test
    func `rare words that differ speak against a source`() throws {
        let text = "“Otters came early the w1 w2 w3,” Ada Hale said."
        #expect(try isFound("otters came early the w1 w2 w4", in: text))
        #expect(try !isFound("badgers came at noon the w1 w2 w3", in: text))
    }
}
