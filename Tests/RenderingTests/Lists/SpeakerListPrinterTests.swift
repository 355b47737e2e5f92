import Rendering
import Retrieval
import Testing

struct SpeakerListPrinterTests {
    private let list = SpeakerList(
        speakers: [
            QuotedSpeaker(rank: 1, name: "Ada Hale", names: ["Ada Hale", "Hale"], quotations: 12, articles: 5),
            QuotedSpeaker(
                rank: 2, name: "東\u{200B}京 Post\u{1B}", names: ["東\u{200B}京 Post"], quotations: 3, articles: 2),
        ], count: 9, quotations: 40, described: 6, unclear: 8, articles: 20)

    @Test
    func `a table says who is quoted how often, and what has no name`() {
        #expect(
            TextSpeakerPrinter(style: OutputStyle(colored: false), width: nil).text(for: list) == """
                speaker          quotations  articles
                Ada Hale                 12         5
                東京 Post\\u{1B}           3         2

                2 of 9 speakers; 40 quotations in 20 articles
                speaker unclear: 8, described without a name: 6

                """)
    }

    @Test
    func `an object a speaker, and one for the whole`() {
        #expect(
            JSONSpeakerPrinter().text(for: list) == #"""
                {"articles":5,"format_version":1,"name":"Ada Hale","names":["Ada Hale","Hale"],"quotations":12,"rank":1,"type":"speaker"}
                {"articles":2,"format_version":1,"name":"東京 Post\u001b","names":["東京 Post"],"quotations":3,"rank":2,"type":"speaker"}
                {"articles":20,"described":6,"format_version":1,"quotations":40,"speakers":9,"type":"total","unclear":8}

                """#)
    }

    @Test
    func `TSV has column names, a row for each, and one for the unclear`() {
        #expect(
            TableSpeakerPrinter(.tsv).text(for: list) == """
                speaker\tquotations\tarticles
                Ada Hale\t12\t5
                東京 Post\\u{1B}\t3\t2
                \t8\t

                """)
    }
}
