import Testing
import TextAnalysis

struct StemmerTests {
    @Test(arguments: [
        ("english", "negotiations", "negoti"), ("en", "flies", "fli"), ("german", "häuser", "haus"),
        ("english", "", ""),
    ])
    func `terms are reduced to their stems`(language: String, term: String, stem: String) throws {
        let stemmer = try Stemmer(language: language)
        #expect(stemmer.stem(term) == stem)
    }

    @Test
    func `an unknown language is refused, and the known ones are listed`() {
        #expect(throws: StemmerError.unknownLanguage("klingon")) {
            _ = try Stemmer(language: "klingon")
        }
        #expect(Stemmer.languages.contains("english"))
    }

    @Test
    func `a term of a million bytes is stemmed`() throws {
        let stemmer = try Stemmer(language: "english")
        #expect(stemmer.stem(String(repeating: "z", count: 1 << 20)).utf8.count == 1 << 20)
    }
}
