import Testing

@testable import QueryLanguage

@Suite struct QueryErrorMessageTests {
    @Test(arguments: [
        ("tilte:oil", "no field “tilte”: did you mean title:?"),
        ("-gas", "nothing to look for: add a word that should be there"),
        ("?!", "no word in “?!”: only letters and digits can be found"),
        (
            "w*rd",
            "a “*” can only stand at the end of a word, not as in “w*rd”: write “w*”, or put it in quotation marks"
        ),
        ("a near/5 b", "no operator “near/5”: did you mean NEAR/5?"),
        (
            "-a NEAR/5 b",
            "“NEAR/5” stands between words that are there: put the exclusion around it, as in -(a NEAR/5 b)"
        ),
        ("after:2026..", "“2026..” is a range: write date:2026.."),
        ("date:2026-02..2026-01", "no day lies in “2026-02..2026-01”: write the earlier date first"),
        ("date:last-wek", "“last-wek” is no date: did you mean last-week?"),
    ])
    func `a message says what is wrong and what to do`(query: String, message: String) {
        let error = #expect(throws: QueryError.self) { try parsed(query) }
        #expect(error?.description == message)
    }

    @Test func `a message is one short line without control characters`() {
        let hostile = "by:\u{202E}" + String(repeating: "x", count: 5000) + "*\u{1B}[2J"
        let kinds: [QueryError.Kind] = [
            .misplacedStar(hostile, suggestion: hostile), .noWord(hostile), .date(.notADate(hostile, suggestion: nil)),
            .unknownField(hostile, suggestion: nil), .unknownOperator(hostile, suggestion: "NEAR/5"),
            .date(.rangeAsEnd("\n\u{1B}")),
        ]
        for kind in kinds {
            let line = QueryErrorMessage.line(for: kind)
            #expect(line.count < 250)
            #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control || $0 == "\u{202E}" })
        }
    }
}
