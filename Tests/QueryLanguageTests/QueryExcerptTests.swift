import Testing

@testable import QueryLanguage

@Suite struct QueryExcerptTests {
    @Test(arguments: [
        ("tilte:oil", 0..<6, "tilte:oil\n^~~~~~"),
        ("iran AND", 5..<8, "iran AND\n     ^~~"),
        ("iran ", 5..<5, "iran \n     ^"),
        ("", 0..<0, "\n^"),
        // Wide characters take two columns, marks none.
        ("伊朗 \"", 7..<8, "伊朗 \"\n     ^"),
        ("😀👩‍👩‍👧 )", 23..<24, "😀👩‍👩‍👧 )\n     ^"),
        ("e\u{0301} )", 4..<5, "e\u{0301} )\n  ^"),
        ("x 伊朗", 2..<8, "x 伊朗\n  ^~~~"),
        ("\u{0301} )", 3..<4, "◌\u{0301} )\n  ^"),
        ("a\t\u{1B} )", 4..<5, "a\\t\\u{1B} )\n          ^"),
        ("a\r\n)", 3..<4, "a\\r\\n)\n     ^"),
        ("a \u{202E}b )", 7..<8, "a \\u{202E}b )\n            ^"),
    ])
    func `the caret stands under the place`(text: String, range: Range<Int>, lines: String) {
        #expect(QueryExcerpt.lines(of: text, marking: range) == lines)
    }

    @Test(arguments: [0, 5, 300, 4_000, 9_990, 10_000])
    func `a long query is cut to what surrounds the place`(place: Int) throws {
        let text = String(repeating: "0123456789", count: 1_000)
        let lines = QueryExcerpt.lines(of: text, marking: place..<min(place + 3, 10_000), width: 40)
            .split(separator: "\n").map(Array.init)
        #expect(lines.count == 2)
        #expect(lines[0].count <= 40)
        #expect((lines[0].first == "…") == (place > 13))
        #expect((lines[0].last == "…") == (place < 9_970))
        let caret = try #require(lines[1].firstIndex(of: "^"))
        if place < 10_000 {
            #expect(lines[0][caret] == Character(String(place % 10)))
        } else {
            #expect(caret == lines[0].count)
        }
    }

    @Test func `a flood of marks on one letter stays short`() {
        let text = "a" + String(repeating: "\u{0301}", count: 100_000) + " )"
        let lines = QueryExcerpt.lines(of: text, marking: text.utf8.count - 1..<text.utf8.count)
        #expect(lines.utf8.count < 1_000)
        #expect(lines.hasSuffix("^"))
    }

    @Test func `a report is the message, the query and the caret`() {
        let error = #expect(throws: QueryError.self) { try parsed("oil tilte:x") }
        #expect(
            error?.report(for: "oil tilte:x") == """
                no field “tilte”: did you mean title:?
                oil tilte:x
                    ^~~~~~
                """)
    }
}
