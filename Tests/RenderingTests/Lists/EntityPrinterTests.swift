import Articles
import Rendering
import Retrieval
import Testing

struct EntityPrinterTests {
    private let list = EntityList(
        entities: [
            NamedEntity(
                rank: 1, type: .place, name: "Muscat", names: ["Muscat", "MUSCAT"], articles: 2, mentions: 7,
                articlesInIndex: 5, score: 6.5),
            NamedEntity(
                rank: 2, type: .organisation, name: "東\u{200B}京 Post", names: ["東\u{200B}京 Post"], articles: 1,
                mentions: 12, articlesInIndex: 1),
        ], articles: 3, articlesInIndex: 40)

    private func text(_ list: EntityList, colored: Bool = false, width: Int? = nil) -> String {
        TextEntityPrinter(style: OutputStyle(colored: colored), width: width).text(for: list)
    }

    private func hostile() -> EntityList {
        let name = "a\tb\n\u{1B}[2J\u{202E}c"
        return EntityList(
            entities: [
                NamedEntity(
                    rank: 1, type: .person, name: name, names: [name], articles: 1, mentions: 1, articlesInIndex: 1)
            ], articles: 1, articlesInIndex: 1)
    }

    @Test
    func `the table's columns are aligned, wide characters counted as two`() {
        #expect(
            text(list) == """
                type          name       articles  mentions
                place         Muscat            2         7
                organisation  東京 Post         1        12

                in 3 of 40 articles

                """)
    }

    @Test
    func `names are lit up by type where there is colour`() {
        let text = text(list, colored: true)
        #expect(text.contains("place         \u{1B}[32mMuscat\u{1B}[0m   "))
        #expect(text.contains("\u{1B}[33m東京 Post\u{1B}[0m  "))
    }

    @Test(arguments: [50, 80])
    func `a long name is cut to the terminal`(width: Int) {
        var list = list
        list.entities[0].name = String(repeating: "long ", count: 40)
        let lines = text(list, width: width).split(separator: "\n")
        for line in lines.prefix(2) { #expect(line.count <= width) }
        #expect(lines[1].contains("…"))
        #expect(text(list).contains(list.entities[0].name))
    }

    @Test
    func `an entity in JSON is one line with the documented names`() {
        #expect(
            JSONEntityPrinter().text(for: list) == #"""
                {"articles":2,"articles_in_index":5,"entity":{"name":"Muscat","type":"PLACE"},"format_version":1,"mentions":7,"names":["Muscat","MUSCAT"],"rank":1,"score":6.5,"type":"entity"}
                {"articles":1,"articles_in_index":1,"entity":{"name":"東京 Post","type":"ORGANISATION"},"format_version":1,"mentions":12,"names":["東京 Post"],"rank":2,"score":null,"type":"entity"}

                """#)
    }

    @Test
    func `TSV has column names and a row for each`() {
        #expect(
            TableEntityPrinter(.tsv).text(for: list) == """
                type\tname\tarticles\tmentions\tarticles_in_index\tscore
                PLACE\tMuscat\t2\t7\t5\t6.5
                ORGANISATION\t東京 Post\t1\t12\t1\t

                """)
    }

    @Test
    func `nothing in a name acts on the terminal or breaks a row`() {
        let table = text(hostile(), colored: false)
        let rows = TableEntityPrinter(.tsv).text(for: hostile())
        for output in [table, rows, JSONEntityPrinter().text(for: hostile())] {
            #expect(!output.contains("\u{1B}"))
        }
        #expect(rows.split(separator: "\n").count == 2)
        #expect(rows.split(separator: "\n").last?.split(separator: "\t", omittingEmptySubsequences: false).count == 6)
        #expect(!table.contains("\u{202E}"))
    }
}
