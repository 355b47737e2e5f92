import Testing
import TextAnalysis

struct LineLayoutTests {
    private func clean(_ raw: String) -> String { CanonicalText(cleaning: raw).text }

    @Test
    func `hard-wrapped lines are joined to paragraphs`() {
        let raw = """
            The harbour council voted late on Tuesday to close the old fish
            market, a decision that traders had fought for most of the last
            decade without success.
              Nobody spoke against it. The mayor, who had promised a longer
            debate, left the hall before the count was read out and did not
            answer questions.
            """
        let paragraphs = clean(raw).split(separator: "\n\n", omittingEmptySubsequences: false)
        #expect(paragraphs.count == 2)
        #expect(paragraphs.allSatisfy { !$0.contains("\n") })
        #expect(paragraphs[0].contains("old fish market, a decision") && paragraphs[1].hasPrefix("Nobody spoke"))
    }

    @Test
    func `an indented line begins a paragraph although the line above it is full`() {
        let raw = """
                The ferry to the outer islands will not sail before Friday, the
            company said, and those who hold tickets for it may exchange them at
            any office on the quay, or by telephone, or at the large post office.
                Harbour pilots had refused to take the ship out into the storm
            that has been raging since Sunday night along the whole coast.
            """
        #expect(clean(raw).split(separator: "\n\n").map { $0.contains("\n") } == [false, false])
    }

    @Test
    func `lines that are paragraphs become paragraphs`() {
        let long =
            "The harbour council voted late on Tuesday to close the old fish market, which traders had fought for a decade."
        #expect(clean("\(long)\n\(long)\n\(long)") == "\(long)\n\n\(long)\n\n\(long)")
    }

    @Test(arguments: [
        ("destroyed", "two bridges", "destroyed two bridges"),
        ("as calm", ", according to the crew", "as calm, according to the crew"),
        ("as fair", ". Mayor Lind", "as fair. Mayor Lind"), ("Norway", "’s coast", "Norway’s coast"),
        ("held in the", "Oslo Fjord", "in the Oslo Fjord"),
    ])
    func `a stray break in mid-sentence is healed`(above: String, below: String, joined: String) {
        let filler = "Witnesses who had spent the night beside the river said that the flood came before dawn and "
        let rest = " and that it carried off everything which was not tied to the shore or built of stone."
        #expect(clean(filler + above + "\n" + below + rest).contains(joined))
    }

    @Test(arguments: [
        "Anna Holm, Mayor of Vik:\n\"We shall rebuild the pier, and we shall do it before the winter storms arrive, whatever the ministry in the capital thinks of it.\"",
        "The list:\n- salted cod\n- rye bread\n- butter",
        "Slow is the river\nAnd grey is the rain\nWe wait for the ferry\nThat comes not again",
        "Vik 3 1 0 10\nBergen 2 2 0 8\nMoss 1 1 2 4", "12 Quay Street\nVik\nNorway",
        "Steps\n1. Salt the fish\n2. Dry the fish",
        "Is it safe to store the whole catch on the quay?\na. Are there cats about the harbour at night?\nb. Is there ice?",
    ])
    func `line structure that is real stays`(text: String) {
        #expect(clean(text) == text)
    }

    @Test(arguments: [
        ("inter-\nnational", "international"), ("Anglo-\nNorwegian", "Anglo-Norwegian"), ("self-\nmade", "self-made"),
        ("Covid-\n19", "Covid-19"),
        ("20-\nyear", "20-year"), ("state-of-\nthe-art", "state-of-the-art"),
        ("short-\nand long-term", "short- and long-term"), ("e-\nmail", "e-mail"), ("oil-\nbased", "oil-based"),
        ("run-\nup", "run-up"),
        ("Über-\nraschung", "Überraschung"), ("wait -\nthere", "wait - there"),
    ])
    func `a word broken at a line end is put together`(broken: String, whole: String) {
        let filler = "they spoke for hours about what the report had called a plain and simple "
        #expect(clean(filler + broken + " matter, which nobody in the room had heard of before").contains(whole))
    }

    @Test
    func `Chinese lines are joined without a space`() {
        let line = String(repeating: "会议今天在海边举行代表们讨论新的计划", count: 2)
        let text = CanonicalText.withoutTokenBreaks(clean("\(line)\n\(line)\n\(line)\n\(line)。")).text
        #expect(text == String(repeating: line, count: 4) + "。")
    }
}
