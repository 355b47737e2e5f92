import Testing

@testable import pressmark_train

@Suite struct NewswireArticlesTests {
    @Test func `an article begins with the headline above its dateline`() {
        let lines = [
            "TENNIS - QUILL WINS .", "UMBEL 1996-02-03", "Quill won .", "Boats sank .", "ORVEL 1996-02-04",
            "Two boats sank .",
        ]
        let articles = NewswireArticles.cut(
            lines.map { LabelledSentence(words: $0.split(separator: " ").map(String.init), names: []) })
        #expect(articles.map(\.count) == [3, 3])
        #expect(articles.map(NewswireArticles.isSport) == [true, false])
    }
}
