import Testing

@testable import Retrieval

struct CitationTests {
    @Test(arguments: [(0, 1), (3, 1), (4, 1), (5, 2), (9, 2), (11, 2), (12, 3), (99, 3)])
    func `paragraphs are what blank lines separate`(offset: Int, number: Int) {
        #expect(Citation.paragraph(at: offset, in: Array("one\n\ntwo\nm\n\nend".utf8)) == number)
    }
}
