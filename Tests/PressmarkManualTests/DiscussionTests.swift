import Testing

@testable import pressmark_manual

struct DiscussionTests {
    @Test
    func `examples and the exit status are told from paragraphs`() {
        let discussion = Discussion(
            """
            One paragraph
            in two lines.

            EXAMPLES
              pressmark oil     both
              pressmark -- -x   neither

              as it stands

            Exit status: 0 found,
            2 error.
            """)
        #expect(discussion.blocks == [.paragraph("One paragraph in two lines."), .lines(["as it stands"])])
        #expect(discussion.examples == ["pressmark oil     both", "pressmark -- -x   neither"])
        #expect(discussion.exitStatus == "Exit status: 0 found, 2 error.")
    }

    @Test
    func `no text has no parts`() {
        let discussion = Discussion("")
        #expect(discussion.blocks.isEmpty && discussion.examples.isEmpty && discussion.exitStatus == nil)
    }
}
