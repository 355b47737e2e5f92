import Articles
import Foundation
import Testing

@testable import ArticleReaders

/// Files that are made to hurt. What takes long here takes longer than the tests' time limit where time is not linear.
@Suite(.timeLimit(.minutes(5)))
struct HostileMarkupTests {
    private static func many(_ text: String, _ count: Int) -> String {
        String(repeating: text, count: count)
    }

    @Test func `a hundred thousand elements inside each other are read`() throws {
        let deep =
            Self.many("<div>", 100_000) + "Deep down is a text." + Self.many("</div>", 100_000) + "<p>And one after it."
        #expect(try read(deep, path: "a.html").text == "Deep down is a text.\n\nAnd one after it.")
    }

    @Test func `XML that is too deep is refused with its line`() {
        let entries = entries("\n<rss>" + Self.many("<a>", 100_000), path: "a.xml")
        guard case .malformedMarkup(line: 2, let problem) = entries.first?.error else {
            Issue.record("\(entries)")
            return
        }
        #expect(problem == "more than 256 elements inside each other")
    }

    @Test func `a small stack is enough`() throws {
        let pages = [
            ("a.html", Self.many("<div><b>", 50_000) + "A text."), ("a.rss", Self.many("<item>", 50_000)),
            ("b.rss", "<rss><item><description>" + Self.many("&lt;i>", 50_000) + "A text.</description></item></rss>"),
        ]
        let done = DispatchSemaphore(value: 0)
        let thread = Thread {
            for (path, page) in pages { _ = entries(page, path: path) }
            done.signal()
        }
        thread.stackSize = 512 << 10
        thread.start()
        done.wait()
    }

    @Test func `entities that multiply come to nothing`() {
        var declarations = "<!ENTITY l0 \"laugh\">"
        for level in 1...9 { declarations += "<!ENTITY l\(level) \"\(Self.many("&l\(level - 1);", 10))\">" }
        let rss = """
            <!DOCTYPE rss [\(declarations)]><rss><channel><item about="&l9;"><title>a &l9;</title>
            <description>Before &l9; after.</description></item><item><title>b</title><description>Second.</description></item>
            </channel></rss>
            """
        #expect(entries(rss, path: "a.rss").map(\.text) == ["Before after.", "Second."])
    }

    @Test(arguments: ["file", "http"])
    func `nothing outside of a document is read`(kind: String) throws {
        let secret = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try "<!ENTITY in 'secret words'>".write(to: secret, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: secret) }
        let address = kind == "file" ? secret.absoluteString : "http://127.0.0.1:9/a.dtd"
        let declarations = "<!ENTITY out SYSTEM \"\(address)\"><!ENTITY % par SYSTEM \"\(address)\">%par;"
        for root in ["", "SYSTEM \"\(address)\" "] {
            let rss =
                "<!DOCTYPE rss \(root)[\(declarations)]><rss><item><title>T</title><description>A &out;&in; b.</description></item></rss>"
            #expect(entries(rss, path: "a.rss").map(\.text) == ["A b."])
            let html = "<!DOCTYPE html \(root)[\(declarations)]><title>T</title><body><p>A text."
            #expect(entries(html, path: "a.html").first?.text?.hasSuffix("A text.") ?? false)
        }
    }

    private static func numbered(_ text: String, _ end: String) -> String {
        (0..<100_000).map { "\(text)\($0)\(end)" }.joined()
    }

    private static let slow: [(path: String, text: String)] = [
        ("a.html", "<p>Text.</p><a" + numbered(" a", "") + ">"), ("a.rss", "<rss" + numbered(" a", "='1'") + "/>"),
        ("b.rss", "<rss" + numbered(" xmlns:a", "='1'") + "/>"), ("b.html", many("<a>", 1_100_000)),
        ("c.html", many("<div>", 500) + many("</b>", 800_000)), ("d.html", numbered("<x", ">")),
    ]

    @Test(arguments: slow)
    func `what would take libxml2 too long is refused`(file: (path: String, text: String)) {
        guard case .malformedMarkup(_, let problem) = entries(file.text, path: file.path).last?.error else {
            Issue.record("\(file.path) is read")
            return
        }
        #expect(problem.hasPrefix("more ") || problem.hasPrefix("an element with more"))
    }

    @Test(arguments: [
        "<!--", "<", "<a", "&", "<p>a", "<br>", "<script>", "<![CDATA[", "<?a ", "<table><tr><td>", "<li>a", "</p>",
        "<a b=\"", "\u{301}",
        "<h1>a</h1>", "<div class=\"ad comment\">a", "<time>", "<style>", "<title>", "<!DOCTYPE a [", "&#55296;",
        "<x a=b>",
    ])
    func `a hundred kilobytes of one thing are read or refused`(unit: String) {
        for path in ["a.html", "a.xml"] {
            for start in ["<p>One sentence before.</p>", "<rss><channel><item><title>a</title><description>", ""] {
                _ = entries(start + Self.many(unit, 100_000 / unit.utf8.count), path: path)
            }
        }
    }

    @Test func `an unclosed comment hides the rest and no more`() throws {
        #expect(
            try read("<p>One sentence before.</p><!-- " + Self.many("x", 1_000_000), path: "a.html").text
                == "One sentence before.")
    }

    @Test func `a default value in a DTD is not taken over`() {
        let rss =
            "<!DOCTYPE rss [<!ATTLIST item about CDATA \"\(Self.many("A", 100_000))\">]><rss><channel>"
            + Self.many("<item/>", 10_000) + "</channel></rss>"
        #expect(entries(rss, path: "a.rss").count == 10_000)
    }

    @Test(arguments: ["a.html", "a.rss"])
    func `invalid UTF-8 is replaced, a NUL is refused`(path: String) {
        let text = Array("<rss><channel><item><title>a</title><description><p>é é é ab".utf8)
        let rest = Array("cd</p></description></item></channel></rss>".utf8)
        #expect(entries(text + [0xFF, 0xC3] + rest, path: path).first?.text?.contains("ab\u{FFFD}\u{FFFD}cd") ?? false)
        #expect(entries(text + [0] + rest, path: path).map(\.error) == [.binary(offset: text.count)])
    }

    @Test func `several threads may read at once`() async {
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    (0..<50).allSatisfy { _ in
                        (try? read(HTMLPages.newspaper, path: "a.html"))?.headline.hasPrefix("Harbour") ?? false
                    }
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }
}
