import ArticleReaders
import Articles
import Testing

struct ReaderRegistryTests {
    @Test(arguments: ["a.txt", "a.TEXT", "in.d/a.md", "a.b.markdown"])
    func `the extension chooses the reader, in any case`(path: String) throws {
        let article = try read("They met.", path: path)
        #expect(article.path == path)
        #expect(article.text == "They met.")
    }

    @Test(arguments: ["a.docx", "a", "in.txt/a", ".txt", ""])
    func `a file without a reader is named with the extensions there are`(path: String) {
        let error = #expect(throws: ReadingError.self) { try read("They met.", path: path) }
        let known = error?.description.split(separator: " ") ?? []
        for name in [".csv", ".eml", ".json", ".jsonl", ".mbox", ".md", ".txt"] { #expect(known.contains(name[...])) }
    }

    @Test func `a failure of the caller stops the reading`() {
        struct Stop: Error, Equatable {}
        #expect(throws: Stop()) {
            try ReaderRegistry.standard.readEntries(of: FileContents(path: "a.txt", bytes: [0x41])) { _ throws(Stop) in
                throw Stop()
            }
        }
    }

    @Test func `a format may hold several articles, each with its key, and a broken one among them`() {
        struct Lines: ArticleReader {
            static let formatName = "lines"
            static let filenameExtensions: Set = ["lines"]
            func readEntries<Failure: Error>(
                of file: FileContents, _ body: (ArticleEntry) throws(Failure) -> Void
            ) throws(Failure) {
                for (number, line) in file.bytes.split(separator: 0x0A).enumerated() {
                    let draft = ArticleDraft(path: file.path, body: String(decoding: line, as: UTF8.self))
                    let article = Result { () throws(ReadingError) in try draft.article() }
                    try body(ArticleEntry(key: "\(number)", article: article))
                }
            }
        }
        var entries: [ArticleEntry] = []
        let file = FileContents(path: "a.lines", bytes: Array("One met.\n \nTwo met.".utf8))
        ReaderRegistry([Lines()]).readEntries(of: file) { entries.append($0) }
        #expect(entries.map(\.key) == ["0", "1", "2"])
        #expect((try? entries.last?.article.get())?.text == "Two met.")
        #expect(entries.dropFirst().first?.article == .failure(.empty))
    }
}
