import Testing

@testable import Quotations

struct QuotePairingTests {
    private func spans(_ text: String) -> [String] {
        var text = text
        return text.withUTF8 { bytes in
            QuotePairing.spans(in: bytes).map { span in
                String(decoding: bytes[span.inner], as: UTF8.self) + (span.isClosed ? "" : " …open")
                    + (span.continues ? " …continues" : "")
            }
        }
    }

    @Test(arguments: [
        "\"The dam will hold,\" he said.", "“The dam will hold,” he said.", "„The dam will hold,“ he said.",
        "«The dam will hold,» he said.", "« The dam will hold, » he said.", "``The dam will hold,'' he said.",
        "''The dam will hold,'' he said.", "‘The dam will hold,’ he said.", "'The dam will hold,' he said.",
        "`The dam will hold,' he said.", "“The dam will hold,\" he said.", "「The dam will hold,」 he said.",
    ])
    func `every style`(text: String) {
        #expect(spans(text) == ["The dam will hold,"])
    }

    @Test func `a quotation inside another is its text`() {
        #expect(spans("“He told me ‘go home’ and left,” she said.") == ["He told me ‘go home’ and left,"])
        #expect(spans("\"He told me 'go home' and left,\" she said.") == ["He told me 'go home' and left,"])
        #expect(spans("“He called it “a shame” twice,” she said.") == ["He called it “a shame” twice,"])
    }

    @Test func `apostrophes are no marks`() {
        #expect(spans("The mayor's car wasn't there, the drivers' union said.") == [])
        #expect(spans("It's the '90s, rock 'n' roll.") == [])
        #expect(
            spans("The workers’ leader said: ‘We won’t go, the owners’ offer is poor.’")
                == ["We won’t go, the owners’ offer is poor."])
    }

    @Test func `inches and stray marks open nothing`() {
        #expect(spans("The pipe is 12\" wide. Nobody knew.") == [])
        #expect(spans("It ended here.\" Nobody knew.") == [])
    }

    @Test func `paragraphs that each open and only the last closes`() {
        #expect(
            spans("“We built it.\n\n“We paid for it.\n\n“We will keep it,” she said.") == [
                "We built it. …open", "We paid for it. …open …continues", "We will keep it, …continues",
            ])
    }

    @Test func `a mark that is never closed ends with its line`() {
        #expect(spans("She said: “We built it.\n\nThe bridge stands.") == ["We built it. …open"])
    }

    @Test func `a mark that is never closed before whole spans is dropped`() {
        #expect(spans("He called it “grand. “We built it,” she said.") == ["We built it,"])
        #expect(spans("He called it \"grand. \"We built it,\" she said.") == ["We built it,"])
    }
}
