import Articles
import Testing

@testable import ArticleReaders

struct BylineTests {
    @Test(arguments: [
        ("By Jane Doe", "Jane Doe"), ("by Jane Doe", "Jane Doe"), ("BY JANE DOE", "JANE DOE"),
        ("By Jane Doe and John Smith, Gulf Desk", "Jane Doe and John Smith, Gulf Desk"),
        ("By Ludwig van der Berg, our man in Muscat", "Ludwig van der Berg, our man in Muscat"),
        ("By Željko Ašić | Gulf Desk", "Željko Ašić, Gulf Desk"), ("By  Ellis al-Roe", "Ellis al-Roe"),
    ])
    func `an author line gives the names`(line: String, byline: String) {
        #expect(Byline.line(Array(line.utf8)[...])?.byline == byline)
    }

    @Test func `a date in an author line is read`() {
        let line = Byline.line(Array("By Jane Doe | Gulf Desk | 7 February 2026".utf8)[...])
        #expect(line?.byline == "Jane Doe, Gulf Desk")
        #expect(line?.published?.description == "2026-02-07")
    }

    @Test(arguments: [
        "By Sunday", "By the river", "By Jane Doe.", "By 2030", "By noon the army had left", "Bypass Closed", "By ",
        "By |", "By Sunday the army had left",
        "The army left",
    ])
    func `a sentence is no author line`(line: String) {
        #expect(Byline.line(Array(line.utf8)[...]) == nil)
    }
}
