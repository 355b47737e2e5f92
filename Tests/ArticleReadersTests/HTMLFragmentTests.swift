import Testing

@testable import ArticleReaders

struct HTMLFragmentTests {
    @Test(arguments: [
        ("<p>One &amp; two</p><p>Three</p>", "One & two\n\nThree"), ("a<br>b<br/>c", "a\nb\nc"),
        ("<SCRIPT>x<p>y</SCRIPT>z", "z"), ("a<!-- <p> -->b", "ab"), ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("<a href=\"x>y\" title='>'>link</a>!", "link!"), ("<p", ""), ("<script>never closed", ""), ("<!-- never", ""),
        ("a&nbsp;b &unknown; &#x41;", "a\u{A0}b &unknown; A"), ("", ""), ("</", ""), ("a <", "a <"),
    ])
    func `tags go, what they say of lines stays`(html: String, text: String) {
        let lines = HTMLFragment.text(ofHTML: html).split(separator: "\n", omittingEmptySubsequences: false)
        let shown = lines.joined(separator: "\n")
        #expect(shown.replacing("\n\n\n\n", with: "\n\n").drop { $0 == "\n" }.trimmingNewlines == text)
    }

    @Test(arguments: [
        ("<p>x", true), ("a<br />", true), ("</b>", true), ("a < b", false), ("<Ada>", false), ("", false),
    ])
    func `HTML is told from text`(text: String, isHTML: Bool) {
        #expect(HTMLFragment.isLikely(text) == isHTML)
    }

    @Test func `unclosed tags are taken in one pass`() {
        for tag in ["<", "<!--", "<a \"", "<script", "<script>", "</", "&"] {
            #expect(HTMLFragment.text(ofHTML: String(repeating: tag, count: 100_000)).utf8.count <= 800_000)
        }
    }
}

extension Substring {
    fileprivate var trimmingNewlines: String {
        var text = self
        while text.last == "\n" { text.removeLast() }
        return String(text)
    }
}
