import SphinxQL
import Testing

struct SphinxValueTests {
    @Test(arguments: [
        ("plain", "'plain'"), ("it's", "'it\\'s'"), ("a\\b", "'a\\\\b'"), ("\\'", "'\\\\\\''"), ("", "''"),
        ("one\u{0}two", "'one two'"), ("line\nline", "'line\nline'"),
        ("-- /* ; */ \"", "'-- /* ; */ \"'"),
        ("é漢", "'é漢'"),
    ])
    func textsAreQuoted(text: String, quoted: String) {
        #expect(SphinxValue.quoted(text) == quoted)
    }
}
