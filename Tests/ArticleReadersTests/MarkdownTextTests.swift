import Articles
import Testing

@testable import ArticleReaders

struct MarkdownTextTests {
    @Test(arguments: [
        ("*one* **two** ***three*** _four_ __five__", "one two three four five"),
        ("5 * 3 and snake_case_name and price*", "5 * 3 and snake_case_name and price*"),
        ("**bold*", "*bold"), ("a**b**c ~~gone~~ ~x", "abc gone ~x"),
        (#"\*not\* \[it\] 5\_3 C:\dir"#, #"*not* [it] 5_3 C:\dir"#),
        ("run `a*b*` and ``x`y``", "run a*b* and x`y"), ("an ` open tick", "an ` open tick"),
        ("[talks](https://example.org/a_(b)_c \"Title\") went on", "talks went on"),
        ("[*the* talks](<a b>)", "the talks"),
        ("[he](said the man) and [sic] (so)", "[he](said the man) and [sic] (so)"), ("[]() x", " x"),
        ("![A map](map.png) x [![map](m.png)](big.png)", " x "), ("wow![a](b)", "wow"),
        ("<https://example.org/a> <desk@example.org>", "https://example.org/a desk@example.org"),
        ("H<sub>2</sub>O <span class=\"x\">y</span> a < b > c <3", "H2O y a < b > c <3"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("AT&amp;T &quot;x&quot; it&#8217;s &#x2014; &#146; &nosuch; & &eacute;", "AT&T \"x\" it’s — ’ &nosuch; & é"),
        ("&#0;&#xD800;&#99999999;", "\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("a claim[^1] stands", "a claim stands"), ("a {{< figure src=\"x\" >}} b {% include y %} c {x}", "a  b  c {x}"),
        ("text <!-- a\n\nb --> more", "text  more"),
        ("open <!-- never closed", "open <!-- never closed"), ("<script>\nvar x = '*'\n\n</script>\nText", "Text"),
    ])
    func `marks inside a paragraph go and their text stays`(markdown: String, text: String) {
        let plain = MarkdownText(markdown).text
        #expect(plain == String(text.drop { $0 == " " }).trimmingSpaces)
    }

    @Test(arguments: [
        ("- one\n- two\n  more\n* three", "one\ntwo\nmore\nthree"), ("1. one\n2) two", "one\ntwo"),
        ("- [x] one\n    - two", "one\ntwo"),
        ("Text\n- one", "Text\n\none"), ("Text of\n1986. was long", "Text of\n1986. was long"),
        ("- one\n\n- two", "one\n\ntwo"),
        ("> one\n>> two\n\nthree", "one\n\ntwo\n\nthree"), ("> one\ntwo", "one\ntwo"),
        ("one\n\n* * *\n\ntwo\n***\nthree\n___\n", "one\n\ntwo\n\nthree"),
        ("x\n\n```swift\n# a *b*\n[c](d)\n```\nend", "x\n\n# a *b*\n[c](d)\n\nend"),
        ("x\n\n~~~\nnever *closed*", "x\n\nnever *closed*"),
        ("| a | b |\n|---|:-:|\n| 1 | *2* |\n| 3 \\| 4 | |\n\nend", "a, b\n1, 2\n3 | 4\n\nend"),
        (
            "see [the talks][1], [Oman][] and [Iran]\n\n[1]: https://example.org 'T'\n[oman]: <o.html>\n[IRAN]: /i",
            "see the talks, Oman and Iran"
        ),
        ("[Editor]: yes\n\n[^1]: A note.", "[Editor]: yes\n\nA note."), ("{: .lead}\nText", "Text"),
        ("x\n\n## Sub *head* ##\ntext", "x\n\nSub head\n\ntext"), ("#hashtag text", "#hashtag text"),
        ("a  \nb\\\nc", "a\nb\nc"),
    ])
    func `blocks become paragraphs and lines`(markdown: String, text: String) {
        #expect(MarkdownText(markdown).text == text)
        #expect(MarkdownText(markdown).title == nil)
    }

    @Test(arguments: [
        "# Second *day*\n\nText", "Second *day*\n===\nText", "Second *day*\n------\n\nText", "## Second day ##\nText",
        "# Second day {#id}\nText",
        "![Map](m.png)\n\n# Second day\n\nText", "# [Second day](u)\n\nText",
    ])
    func `the first heading is the title and no text`(markdown: String) {
        #expect(MarkdownText(markdown).title == "Second day")
        #expect(MarkdownText(markdown).text == "Text")
    }

    @Test func `a heading of the first level may stand below a line or two, a lower one is text`() {
        #expect(MarkdownText("ANALYSIS\n\n# Second day\n\nText").title == "Second day")
        #expect(MarkdownText("ANALYSIS\n\n## Second day\n\nText").title == nil)
        #expect(MarkdownText("# One\n\n# Two\n\nText").text == "Two\n\nText")
    }

    @Test func `a heading unlike the stated headline stays text`() throws {
        let article = try read("---\ntitle: Day two\n---\n# Second day\n\nThey met.", path: "a.md")
        #expect(article.headline == "Day two")
        #expect(article.text == "Second day\n\nThey met.")
        #expect(try read("---\ntitle: Day two\n---\n# Day Two!\n\nThey met.", path: "a.md").text == "They met.")
    }

    @Test func `a long paragraph above a row of signs is text`() {
        let paragraph = Array(repeating: "The ministers met again.", count: 12).joined(separator: "\n")
        for rule in ["====", "----"] {
            #expect(MarkdownText("\(paragraph)\n\(rule)\nThey left.").text == "\(paragraph)\n\nThey left.")
        }
        #expect(MarkdownText("# " + String(repeating: "ministers ", count: 50)).title == nil)
    }

    @Test func `lines of later paragraphs are joined`() {
        let markdown = "a\n\nb\n\nc\n\nd\n\none\ntwo  \nthree"
        #expect(MarkdownText(markdown).text.hasSuffix("d\n\none two\nthree"))
    }

    @Test(arguments: [
        "[", "]", "*", "* ", "_a", ">", "> ", "`", "` `` ", "<", "<a", "<!--", "&", "&#", "(", "[](", "[a](b ", "![",
        "[[", "![](", "|", "|-|\n", "- ", "1. ",
        "#", "\\", "{{", "{{ }", "~~a", "```\n", "[a]: b\n", "[a", "*a_", "a*", "**a*", "=\n", "\n", "[a](<", "<script",
        "-", "a\n",
    ])
    func `a long run of any mark is read in linear time`(mark: String) {
        let hostile = String(repeating: mark, count: (1 << 15) / mark.utf8.count)
        let text = MarkdownText(hostile).text
        #expect(text.utf8.count <= hostile.utf8.count + 1)
    }

    @Test func `a long paragraph loses nothing where it is read in parts`() {
        let word = "größte *Wörter* "
        let text = MarkdownText(String(repeating: word, count: 9_000)).text
        #expect(text == String(repeating: "größte Wörter ", count: 9_000).trimmingSpaces)
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        var text = Substring(self)
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
