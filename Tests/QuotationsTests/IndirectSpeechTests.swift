import Articles
import Testing

@testable import Quotations

struct IndirectSpeechTests {
    @Test(arguments: [
        (
            "Ada Hale has stated that the dam will hold for a century.",
            "told the dam will hold for a century — Ada Hale (speech verb)"
        ),
        ("Ada Hale said the dam was safe.", "told the dam was safe — Ada Hale (speech verb)"),
        ("Ada Hale told the Herald that the dam was safe.", "told the dam was safe — Ada Hale (speech verb)"),
        (
            "Ada Hale said in a statement on Monday that the dam was safe.",
            "told the dam was safe — Ada Hale (speech verb)"
        ),
        ("The dam is safe for now, Ada Hale said.", "told The dam is safe for now — Ada Hale (speech verb)"),
        ("According to Ada Hale, the dam is safe for now.", "told the dam is safe for now — Ada Hale (speech verb)"),
        ("The dam is safe for now, according to Ada Hale.", "told The dam is safe for now — Ada Hale (speech verb)"),
        (
            "Ada Hale has stated that the dam stands on an equal footing\n, suggesting a wish for more.",
            "told the dam stands on an equal footing — Ada Hale (speech verb)"
        ),
    ])
    func `plain reporting verbs`(text: String, expected: String) {
        #expect(told(text) == [expected])
    }

    @Test(arguments: [
        "MARLOW (Northern Wire) - Ada Hale ( HALE.N ) said the dam was safe.",
        "MARLOW/OXFORD, Feb 6 (Wire) - Ada Hale, who built it, said the dam was safe.",
        "(Northern Wire) — Ada Hale said the dam was safe.",
    ])
    func `who is named in a dateline is no speaker`(text: String) {
        #expect(told(text) == ["told the dam was safe — Ada Hale (speech verb)"])
    }

    @Test(arguments: [
        "The report was late.", "Ada Hale praised the dam.", "The state of the dam was poor.",
        "“It holds,” Ada Hale said.",
        "Ada Hale said so.", "In February, Ada Hale spoke.",
    ])
    func `nothing told`(text: String) {
        #expect(told(text) == [])
    }

    @Test(arguments: [
        "The dam is old, Ada Hale said, and added that it was safe.", "The dam is old, Ada Hale said, and added more.",
        "According to Ada Hale, and added that it was safe.", "Ada Hale said and added that it was safe.",
    ])
    func `a verb that takes over at once leaves no empty words`(text: String) {
        #expect(quotations(in: text).allSatisfy { $0.ranges.allSatisfy { !$0.isEmpty } })
    }

    @Test func `a verb that takes over ends what was told`() {
        #expect(
            told("Ada Hale said the dam was old, and added that it was safe.") == [
                "told the dam was old — Ada Hale (speech verb)", "told it was safe — Ada Hale (speech verb)",
            ])
    }
}
