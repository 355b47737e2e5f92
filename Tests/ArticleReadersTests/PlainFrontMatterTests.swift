import TestSupport
import Testing

@testable import ArticleReaders

struct PlainFrontMatterTests {
    @Test func `what is read without a parser is what the parser reads`() {
        let keys = [
            "title", "Author", "date", "url", "source", "lang", "published_at", "x-y", "1a", "", "dc.title", "title ",
        ]
        let pieces = [
            "Harbour", "talks", "2026-02-06", "https://example.org/a", "Ada Hale", "null", "~", "true", "\"", "'", ":",
            ": ", " #",
            "#", " ", "\\", "[a, b]", "{a: b}", "- ", "|", ">", "&a", "*a", "!x", "%", "@", "`", ",", "é", "“", "”",
            "\u{2028}",
            "\u{85}", "\u{A0}", "\u{FEFF}", "\t", "Zürich", "日本", "😀", "12:30", "en_GB", "?", "\u{7F}", "\u{1}", "\r",
        ]
        let seed = UInt64.random(in: 0..<UInt64.max)
        var random = SeededGenerator(seed: seed)
        var plain = 0
        for _ in 0..<20_000 {
            var block = ""
            for _ in 0...random.below(3) {
                block +=
                    keys[random.below(random.below(2) == 0 ? 6 : keys.count)]
                    + [":", ": ", ": ", ": "][random.below(4)]
                let isQuoted = random.below(3) == 0
                let value = (0...random.below(3)).map { _ in
                    pieces[random.below(random.below(2) == 0 ? 5 : pieces.count)]
                }
                .joined(separator: ["", " "][random.below(2)])
                block += (isQuoted ? "\"\(value)\"" : value) + ["\n", "\n", "\n", "\n\n", "\n  "][random.below(5)]
            }
            guard let found = PlainFrontMatter.read(Array(block.utf8)[...]) else { continue }
            plain += 1
            guard case .metadata(let expected) = FrontMatterYAML.read(block) else {
                Issue.record("not metadata to YAML, seed \(seed): \(block.debugDescription)")
                continue
            }
            #expect(found == expected, "seed \(seed): \(block.debugDescription)")
        }
        #expect(plain > 1000)
    }

    @Test(arguments: [
        ("title: Talks open\ndate: 2026-02-06\n", true), ("title: \"Talks: the second day\"\n", true), ("", false),
        ("title: Talks: the second day\n", false), ("title: 'Talks'\n", false), ("authors:\n- Ada\n", false),
        ("title: a\ntitle: b\n", false), ("title: a\n  b\n", false),
    ])
    func `what may mean something else is left to the parser`(block: String, isPlain: Bool) {
        #expect((PlainFrontMatter.read(Array(block.utf8)[...]) != nil) == isPlain)
    }
}
