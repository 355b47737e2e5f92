import ArticleReaders
import Articles
import Testing

struct ReadingErrorTests {
    @Test(arguments: [
        ("", ReadingError.empty), (" \n\t\r\n", .empty), ("\u{FEFF}", .empty),
        ("---\ntitle: Second day\n---\n", .noText),
        ("Source: Gulf Desk\nDate: 2026-02-07\n", .noText), ("abc\u{0}", .binary(offset: 3)),
    ])
    func `a file without an article is refused`(contents: String, error: ReadingError) {
        #expect(throws: error) { try read(contents) }
    }

    @Test func `an article above the limit is refused`() {
        let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: ArticleDraft.byteLimit + 1)
        #expect(throws: ReadingError.tooLong(bytes: bytes.count, limit: 32 << 20)) { try read(bytes) }
    }

    @Test func `a Markdown file with only a heading has no text`() {
        #expect(throws: ReadingError.noText) { try read("# Second day\n", path: "a.md") }
    }

    @Test(arguments: [
        (ReadingError.binary(offset: 17), "a NUL byte at byte 17: looks like a binary file"), (.empty, "is empty"),
        (.malformedFrontMatter(line: 3, problem: "x"), "line 3: "),
        (.tooLong(bytes: 9, limit: 8), "9 bytes, more than the 8"),
        (.noText, "has a headline or other metadata but no text"),
        (.unknownFormat(filenameExtension: "pdf", known: ["md"]), "no reader for .pdf"),
        (.unknownFormat(filenameExtension: "", known: ["md"]), "has no file name extension"),
    ])
    func `a description is one line, says what is wrong and what to do`(error: ReadingError, opening: String) {
        let text = error.description
        #expect(text.hasPrefix(opening))
        #expect(text.contains("; "))
        #expect(!text.contains("\n"))
    }

    @Test(arguments: ["a.txt", "a.md"])
    func `any mixture of marks is an article or an error`(path: String) {
        let parts = [
            "---", "\n", "\n", " ", "title:", "date", " 2026-02-07", "By Jane", ": ", "- ", "[", "]", "(", ")", "{",
            "}", "*", "&a", "*a", "?", "!", "|", ">",
            "\"", "'", "#", "%", "@", "`", "<", "é", "\u{301}", "…", "—", " (AP) ", "MUSCAT", ",", "\\", "_", "\t",
            "...", "\u{FEFF}", "\u{A0}", "x",
        ]
        for _ in 0..<400 {
            let text =
                "---\n" + (0..<Int.random(in: 0...40)).map { _ in parts.randomElement() ?? "" }.joined() + "\n---\n"
            guard let article = try? read(text, path: path) else { continue }
            #expect(!article.text.isEmpty)
            #expect(!article.headline.isEmpty)
        }
    }
}
