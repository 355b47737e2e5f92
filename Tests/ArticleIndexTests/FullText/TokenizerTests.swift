import ArticleIndex
import TestSupport
import Testing

struct TokenizerTests {
    @Test(arguments: [
        ("Don't panic", ["don", "t", "panic"]),
        ("Pérez ÅNGSTRÖM", ["perez", "angstrom"]),
        ("3,000 U.S. troops", ["3", "000", "u", "s", "troops"]),
        ("… — !", []),
        ("東\u{200B}京", ["東", "京"]),
    ])
    func `text is cut as FTS5 cuts it`(text: String, terms: [String]) throws {
        let index = try TemporaryIndex([SampleArticle.make(["x"])])
        let found = try IndexReader(index.directory).read { try $0.tokenizer().tokens(of: text).map(\.term) }
        #expect(found == terms)
    }

    @Test
    func `ranges are byte offsets of the words in the text`() throws {
        let index = try TemporaryIndex([SampleArticle.make(["x"])])
        let text = "“Über” 25%"
        let bytes = Array(text.utf8)
        try IndexReader(index.directory).read { snapshot in
            let tokens = try snapshot.tokenizer().tokens(of: text)
            #expect(tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) } == ["Über", "25"])
        }
    }
}
