import ArticleIndex
import Articles
import Rendering
import Retrieval
import Testing

struct JSONLinesPrinterTests {
    @Test
    func `a hit is one line with the documented names`() {
        let hit = Hit(
            rank: 1, score: 3.25,
            article: StoredArticle(
                id: 1, path: "/news/1.txt", headline: "Talks open in Muscat", source: "Gulf Desk",
                published: PublicationDay("2026-02-06"), firstPassage: 7, passageCount: 1),
            passage: StoredPassage(id: 7, articleID: 1, ordinal: 0, text: "The talks took place in Muscat.\n\n"),
            matches: [4..<9], headlineMatches: [],
            mentions: [Mention(range: 24..<30, type: .place, name: "Muscat")])
        #expect(
            JSONLinesPrinter().text(for: [hit]) == #"""
                {"article":{"byline":null,"headline":"Talks open in Muscat","id":1,"other_paths":[],"path":"/news/1.txt","published":"2026-02-06","source":"Gulf Desk","url":null},"copies":0,"entities":[{"end":30,"name":"Muscat","start":24,"type":"PLACE"}],"format_version":1,"group":null,"headline_matches":[],"matches":[{"end":9,"start":4}],"passage":{"id":7,"ordinal":0,"text":"The talks took place in Muscat."},"rank":1,"score":3.25,"type":"hit"}

                """#)
    }

    @Test
    func `copies and further paths are told`() {
        let hit = Hit(
            rank: 1, score: 1,
            article: StoredArticle(
                id: 9, path: "/a", headline: "Rain", firstPassage: 1, passageCount: 1, otherPaths: ["/b", "/c"]),
            passage: StoredPassage(id: 1, articleID: 9, ordinal: 0, text: "Rain."), matches: [], headlineMatches: [],
            mentions: [], group: CopyDirectory.Group(id: 4, count: 15))
        let line = JSONLinesPrinter().text(for: [hit])
        #expect(line.contains(#""other_paths":["/b","/c"]"#))
        #expect(line.contains(#""copies":14,"#) && line.contains(#""group":4,"#))
    }

    @Test
    func `offsets are those of the text as printed`() {
        let hit = Hit(
            rank: 1, score: 1,
            article: StoredArticle(id: 1, path: "/a", headline: "東\u{200B}京", firstPassage: 1, passageCount: 1),
            passage: StoredPassage(id: 1, articleID: 1, ordinal: 0, text: "東\u{200B}京 é"), matches: [6..<9, 10..<12],
            headlineMatches: [6..<9], mentions: [])
        let line = JSONLinesPrinter().text(for: [hit])
        #expect(line.contains(#""matches":[{"end":6,"start":3},{"end":9,"start":7}]"#))
        #expect(line.contains(#""headline_matches":[{"end":6,"start":3}]"#))
        #expect(line.contains(#""text":"東京 é""#))
    }
}
