import Articles
import Testing

@testable import QueryLanguage

private let today = PublicationDay(year: 2026, month: 2, day: 18)

/// Parses as on Wednesday 18 February 2026.
func parsed(_ text: String) throws -> Query {
    try QueryParser(today: #require(today)).parse(text)
}

@Suite struct QueryParserTests {
    @Test(arguments: [
        ("oil tariffs", #"oil tariffs"#),
        ("oil AND tariffs", "oil tariffs"),
        ("oil and tariffs", "oil and tariffs"),
        ("a OR b c", "a OR (b c)"),
        ("a b OR c d", "(a b) OR (c d)"),
        ("a | b||c", "a OR b OR c"),
        ("a|b c", "a OR (b c)"),
        ("(a OR b) c", "(a OR b) c"),
        ("a (b (c d)) e", "a b c d e"),
        ("a OR (b OR (c OR d))", "a OR b OR c OR d"),
        ("a -b", "a -b"),
        ("-b a", "a -b"),
        ("a NOT b", "a -b"),
        ("a AND NOT b", "a -b"),
        ("a NOT NOT b", "a b"),
        ("a -(b c)", "a -(b c)"),
        ("a -(b OR c)", "a -b -c"),
        ("a -(b -c)", "a -(b -c)"),
        (#"a -"b c""#, #"a -"b c""#),
        ("a -title:b", "a -title:b"),
        ("-(-a)", "a"),
        ("-(-a -b)", "a OR b"),
        ("c (a OR -b)", "c -(b -a)"),
        ("-(a OR -b)", "b -a"),
        ("a NEAR/5 b", "a NEAR/5 b"),
        ("a NEAR b", "a NEAR/10 b"),
        ("a THEN/3 b c", "a THEN/3 b c"),
        ("a OR b NEAR/5 c d", "a OR (b NEAR/5 c d)"),
        ("a NEAR/5 b NEAR/5 c", "a NEAR/5 b NEAR/5 c"),
        (#"(a OR "b c" | d*) THEN/2 e"#, #"(a OR "b c" OR d*) THEN/2 e"#),
        ("x -(a NEAR/5 b)", "x -(a NEAR/5 b)"),
        ("title:(oil tariffs)", "title:oil title:tariffs"),
        ("title:(oil OR -gas) x", "x -(title:gas -title:oil)"),
        ("title:(a NEAR/5 b)", "title:(a NEAR/5 b)"),
        ("title:a NEAR/5 title:b", "title:(a NEAR/5 b)"),
        ("title:(a OR b) c", "(title:a OR title:b) c"),
        ("TITLE:oil", "title:oil"),
        ("lang:en_GB|lang:de", "lang:en-gb OR lang:de"),
        ("date:2026-02", "date:2026-02-01..2026-02-28"),
        ("by:smith -date:2026-02-07", #"by:"smith" -date:2026-02-07"#),
        (#"person:"Jane O’Neill" org:UN place:Tehran"#, #"person:"Jane O'Neill" org:"UN" place:"Tehran""#),
        (#"speaker:Smith said:“a mistake”"#, #"speaker:"Smith" said:"a mistake""#),
        ("path:-x/*.txt", #"path:"-x/*.txt""#),
    ])
    func `a query means what its canonical text says`(text: String, canonical: String) throws {
        #expect(try parsed(text).description == canonical)
    }

    @Test(arguments: [
        "don't", "C++", "U.S.", "well-known", "25%", "a.b", "AT&T", "http://x.y/z?q=1", "10:30", "3:1", "std::sort",
        "C:\\reports", "AND/OR", "near", "not", "Iran:", "3,000", "$5", "#tag", "@name", "x=y", "café", "伊朗", "R2-D2",
        "~1999", "a~b", "+iran", "'twas", "o\u{0301}",
    ])
    func `a word keeps its signs and is one term`(text: String) throws {
        #expect(try parsed(text) == .term(Term(text, range: 0..<text.utf8.count)))
    }

    @Test(arguments: [
        ("=oil", Term("oil", form: .exact)),
        ("=well-known", Term("well-known", form: .exact)),
        ("=NOT", Term("NOT", form: .exact)),
        ("=\"oil price\"", Term("oil price", form: .exact)),
        ("\"oil price\"", Term("oil price", form: .exact)),
        ("univers*", Term("univers", form: .prefix)),
        ("well-kn*", Term("well-kn", form: .prefix)),
        ("tarif~", Term("tarif", form: .fuzzy(edits: 1))),
        ("tarif~1", Term("tarif", form: .fuzzy(edits: 1))),
        ("tarif~2", Term("tarif", form: .fuzzy(edits: 2))),
        ("don’t", Term("don't")),
        ("title:=oil", Term("oil", form: .exact, place: .headline)),
        ("title:\"oil price\"", Term("oil price", form: .exact, place: .headline)),
        ("title:univers*", Term("univers", form: .prefix, place: .headline)),
        ("--oil", Term("oil")),
    ])
    func `a sign before or after a word sets its form`(text: String, term: Term) throws {
        #expect(try parsed(text).withoutRanges == .term(term))
    }

    @Test(arguments: [
        ("said:mistake", Term("mistake")), ("said:\"a mistake\"", Term("a mistake", form: .exact)),
        ("said:“a mistake”", Term("a mistake", form: .exact)), ("said:=mistake", Term("mistake", form: .exact)),
        ("said:mist*", Term("mist", form: .prefix)), ("said:mistaek~2", Term("mistaek", form: .fuzzy(edits: 2))),
        ("said:OR", Term("OR")), ("SAID:don’t", Term("don't")),
    ])
    func `said: takes a word in any form, or a phrase`(text: String, term: Term) throws {
        #expect(try parsed(text).withoutRanges == .filter(Filter(.said(term))))
        #expect(try parsed(text).filters().map(\.range) == [0..<text.utf8.count])
    }

    @Test(arguments: [
        "“oil price”", "„oil price“", "«oil price»", "″oil price″", "\"oil price”", "\" oil price \"",
        "»oil\u{A0}price«",
    ])
    func `any quotation mark opens and closes a phrase`(text: String) throws {
        #expect(try parsed(text).withoutRanges == .term(Term("oil price", form: .exact)))
    }

    @Test func `punctuation among words is passed over`() throws {
        #expect(try parsed("Oil — gas & coal: what's next … 😀 ?").description == "Oil gas coal: what's next")
    }

    @Test func `the marks of a text's direction and control characters only separate words`() throws {
        #expect(try parsed("\u{FEFF}title:oil\u{0}\u{1B}gas\u{202E}coal").description == "title:oil gas coal")
    }

    @Test func `leaves know where they stand`() throws {
        let text = #"é -"b c" title:(x NEAR/2 =y) by:"é z" title:w"#
        let query = try parsed(text)
        func spelled(_ range: Range<Int>) -> String { String(decoding: Array(text.utf8)[range], as: UTF8.self) }
        #expect(
            query.terms(includingExcluded: true).map { spelled($0.range) } == ["é", "x", "=y", "title:w", #""b c""#])
        #expect(query.terms().count == 4)
        #expect(query.filters().map { spelled($0.range) } == [#"by:"é z""#])
    }

    @Test func `five thousand words are one AND`() throws {
        let words = (0..<5000).map { "w\($0)" }
        guard case .all(let queries, excluding: []) = try parsed(words.joined(separator: " ")) else {
            Issue.record("not an AND")
            return
        }
        #expect(queries.count == 5000)
    }

    @Test func `a canonical text of a random tree parses back to the tree`() throws {
        var trees = RandomTrees(seed: 7)
        for _ in 0..<2000 {
            let tree = trees.tree(depth: 4)
            #expect(try parsed(tree.description).withoutRanges == tree)
        }
    }
}
