import Testing

@testable import pressmark_manual

struct RoffTests {
    @Test(arguments: [
        ("plain words, 3-4 of them", "plain words, 3-4 of them"),
        (".SH is no heading", "\\&.SH is no heading"),
        ("'tis", "\\&'tis"),
        ("a\\nb", "a\\enb"),
        ("“wait” …", "\\[u201C]wait\\[u201D] \\[u2026]"),
    ])
    func `prose has no commands in it`(text: String, roff: String) {
        #expect(Roff.prose(text) == roff)
    }

    @Test
    func `what is typed keeps its ASCII characters`() {
        #expect(Roff.code("--limit '~' ^ `") == "\\-\\-limit \\(aq\\(ti\\(aq \\(ha \\(ga")
    }
}
