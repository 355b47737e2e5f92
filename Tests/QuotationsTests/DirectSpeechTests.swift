import Articles
import Testing

@testable import Quotations

struct DirectSpeechTests {
    @Test(arguments: [
        ("“The dam will hold,” Ada Hale said.", "said The dam will hold, — Ada Hale (speech verb)"),
        ("“The dam will hold,” said Ada Hale, the chief engineer.", "said The dam will hold, — Ada Hale (speech verb)"),
        ("“Will the dam hold?” Ada Hale asked on Monday.", "said Will the dam hold? — Ada Hale (speech verb)"),
        ("Ada Hale said, “The dam will hold.”", "said The dam will hold. — Ada Hale (speech verb)"),
        ("Ada Hale told reporters: “The dam will hold.”", "said The dam will hold. — Ada Hale (speech verb)"),
        ("Ada Hale, who built the dam, said: “It will hold.”", "said It will hold. — Ada Hale (speech verb)"),
        ("The chief engineer, Ada Hale, called it “a very safe dam”.", "said a very safe dam — Ada Hale (speech verb)"),
        ("“The dam will hold,” according to Ada Hale.", "said The dam will hold, — Ada Hale (speech verb)"),
        (
            "“The dam will hold,” said a spokeswoman for Ada Hale.",
            "said The dam will hold, — a spokeswoman (speech verb)"
        ),
        ("“The dam will hold,” the engineers said.", "said The dam will hold, — the engineers (speech verb)"),
        (
            "As Ada Hale has often put it, “the dam will hold for years.”",
            "said the dam will hold for years. — Ada Hale (speech verb)"
        ),
    ])
    func `speech verbs`(text: String, expected: String) {
        #expect(direct(text) == [expected])
    }

    @Test func `two halves around an attribution are one quotation`() {
        #expect(
            direct("“It was,” Ada Hale said, “a mistake to build here.”") == [
                "said It was, / a mistake to build here. — Ada Hale (speech verb)"
            ])
    }

    @Test func `the same speaker goes on`() {
        #expect(
            direct("“The dam will hold,” Ada Hale said. “We tested it twice. It is sound.”") == [
                "said The dam will hold, — Ada Hale (speech verb)",
                "said We tested it twice. It is sound. — Ada Hale (continuation)",
            ])
    }

    @Test func `paragraphs of one speech are one quotation`() {
        #expect(
            direct("Ada Hale said: “We built it.\n\n“We paid for it.\n\n“We will keep it.”\n\nThe town agreed.") == [
                "said We built it. / We paid for it. / We will keep it. — Ada Hale (speech verb)"
            ])
    }

    @Test func `a name on a line of its own`() {
        #expect(
            direct("The talks went on:\n\nAda Hale, Minister of Dams:\n\n\"We will not sell the dam to anybody.\"") == [
                "said We will not sell the dam to anybody. — Ada Hale (script line)"
            ])
    }

    @Test func `a sentence that introduces the words`() {
        #expect(
            direct("The engineer Ada Hale explained on Friday:\n\n“The dam will hold. It is sound.”") == [
                "said The dam will hold. It is sound. — Ada Hale (speech verb)"
            ])
    }

    @Test func `scare quotes and titles are no quotations`() {
        #expect(noted("The country exports a third of its \"black gold\" by sea.") == [])
        #expect(noted("She starred in “The Long River Home” and in plays.") == [])
        #expect(noted("The ‘new’ bridge is old.") == [])
    }

    @Test func `words that nothing connects with a speaker have none`() {
        #expect(
            direct("The bridge was closed at noon. “Nobody told us anything about it at all.”\n\nIt rained.") == [
                "said Nobody told us anything about it at all. — ? (unclear)"
            ])
    }

    @Test func `a surname becomes the full name`() {
        let quotation = quotations(in: "Ada Hale came late. “The dam will hold,” Hale said.")[0]
        #expect(quotation.speaker?.name == "Ada Hale")
        #expect(quotation.speaker?.resolution == .surname)
    }

    @Test func `he and she are the last fitting person`() {
        let text = """
            Mary Stone met the mayor, Robert Field, on Monday. Robert Field said the dam would hold.

            “We have tested it twice,” he said. “I do not believe a word of it,” she said.
            """
        let spoken = quotations(in: text).filter { $0.kind == .direct }
        #expect(spoken.map(\.speaker?.name) == ["Robert Field", "Mary Stone"])
        #expect(spoken.map(\.speaker?.resolution) == [.pronoun, .pronoun])
    }

    @Test func `a pronoun that fits nobody stays as it is`() {
        let quotation = quotations(in: "“We have tested it twice,” they said.")[0]
        #expect(quotation.speaker?.name == "they")
        #expect(quotation.speaker?.resolution == .description)
    }

    @Test func `the subject is not the nearest name`() {
        #expect(
            direct("Mary Stone, a lawyer for Robert Field, said: “The dam will hold.”") == [
                "said The dam will hold. — Mary Stone (speech verb)"
            ])
        #expect(
            direct("“The dam will hold,” Robert Field’s lawyer, Mary Stone, said.") == [
                "said The dam will hold, — Mary Stone (speech verb)"
            ])
        #expect(
            direct("Mary Stone met Robert Field and called the dam “a very old mistake”.") == [
                "said a very old mistake — Mary Stone (speech verb)"
            ])
    }

    @Test func `who heard the words is not who said them`() {
        #expect(
            direct("Robert Field was told the dam was “a very old mistake”.") == [
                "said a very old mistake — ? (unclear)"
            ])
    }
}
