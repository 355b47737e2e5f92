import Testing

@testable import QueryLanguage

/// Splits `iran 1️⃣AND2️⃣` into the query and the byte range between the marks; one mark is an empty range.
private func unmarked(_ text: String) -> (query: String, range: Range<Int>) {
    var query = ""
    var start: Int?
    var end: Int?
    for character in text {
        switch character {
        case "1️⃣": start = query.utf8.count
        case "2️⃣": end = query.utf8.count
        default: query.append(character)
        }
    }
    return (query, (start ?? 0)..<(end ?? start ?? 0))
}

@Suite struct QueryErrorTests {
    @Test(
        arguments: [
            ("1️⃣", .empty),
            ("  \n1️⃣", .empty),
            ("1️⃣😀2️⃣", .noWord("😀")),
            ("1️⃣&2️⃣ … ?!", .noWord("&")),
            ("1️⃣--2️⃣", .noWord("--")),
            ("a -1️⃣&2️⃣", .noWord("&")),
            ("1️⃣\"\"2️⃣", .noWord("")),
            ("a 1️⃣\" ?\"2️⃣", .noWord("?")),
            ("1️⃣by:\".\"2️⃣", .noWord(".")),
            ("1️⃣-a NOT b2️⃣", .onlyExclusions),
            ("1️⃣-date:20262️⃣", .onlyExclusions),
            ("a OR 1️⃣-b2️⃣", .exclusionAsAlternative),
            ("(c | a OR 1️⃣NOT b2️⃣)", .exclusionAsAlternative),
            ("é 1️⃣“2️⃣unbalanced", .unclosedQuote),
            ("say 1️⃣\"2️⃣", .unclosedQuote),
            ("by:1️⃣\"2️⃣a", .unclosedQuote),
            ("1️⃣(2️⃣unbalanced (b)", .unclosedParenthesis),
            ("1️⃣(2️⃣", .unclosedParenthesis),
            ("a1️⃣)2️⃣", .unopenedParenthesis),
            ("1️⃣)2️⃣", .unopenedParenthesis),
            ("a 1️⃣( )2️⃣", .emptyParentheses),
            ("iran 1️⃣AND2️⃣", .missingOperand(of: "AND", side: .after)),
            ("iran 1️⃣AND2️⃣ OR x", .missingOperand(of: "AND", side: .after)),
            ("1️⃣OR2️⃣ iran", .missingOperand(of: "OR", side: .before)),
            ("(a 1️⃣||2️⃣)", .missingOperand(of: "||", side: .after)),
            ("iran 1️⃣NOT2️⃣", .missingOperand(of: "NOT", side: .after)),
            ("a 1️⃣-2️⃣AND b", .missingOperand(of: "-", side: .after)),
            ("a 1️⃣NEAR/52️⃣", .missingOperand(of: "NEAR/5", side: .after)),
            ("1️⃣NEAR2️⃣(a b, 5)", .missingOperand(of: "NEAR", side: .before)),
            ("a 1️⃣-2️⃣ b", .loneSign("-")),
            ("1️⃣*2️⃣", .loneSign("*")),
            ("1️⃣=2️⃣ a", .loneSign("=")),
            ("a 1️⃣~2️⃣", .loneSign("~")),
            ("a 1️⃣near/52️⃣ b", .unknownOperator("near/5", suggestion: "NEAR/5")),
            ("a 1️⃣NAER/52️⃣ b", .unknownOperator("NAER/5", suggestion: "NEAR/5")),
            ("a 1️⃣NEAR/x2️⃣ b", .invalidDistance(of: "NEAR", "x")),
            ("a 1️⃣NEAR/02️⃣ b", .invalidDistance(of: "NEAR", "0")),
            ("a 1️⃣THEN/2️⃣ b", .invalidDistance(of: "THEN", "")),
            ("a 1️⃣NEAR/999999999999999999992️⃣ b", .invalidDistance(of: "NEAR", "99999999999999999999")),
            (
                "1️⃣NEAR/’xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx2️⃣",
                .invalidDistance(of: "NEAR", "'" + String(repeating: "x", count: 61))
            ),
            ("a NEAR/5 b 1️⃣NEAR/62️⃣ c", .mixedProximities("NEAR/5", "NEAR/6")),
            ("a NEAR/5 b 1️⃣THEN/52️⃣ c", .mixedProximities("NEAR/5", "THEN/5")),
            ("1️⃣-a2️⃣ NEAR b", .proximityOperand(of: "NEAR", .exclusion)),
            ("a NEAR 1️⃣NOT b2️⃣", .proximityOperand(of: "NEAR", .exclusion)),
            ("1️⃣(a b)2️⃣ NEAR c", .proximityOperand(of: "NEAR", .conjunction)),
            ("1️⃣(a NEAR b)2️⃣ NEAR c", .proximityOperand(of: "NEAR", .proximity)),
            ("a NEAR 1️⃣by:b2️⃣", .proximityOperand(of: "NEAR", .filter)),
            ("1️⃣title:a NEAR b2️⃣", .proximityOperand(of: "NEAR", .mixedPlaces)),
            ("1️⃣tilte:2️⃣oil", .unknownField("tilte", suggestion: .title)),
            ("1️⃣author:2️⃣(a)", .unknownField("author", suggestion: .by)),
            ("1️⃣xyzzy:2️⃣\"a\"", .unknownField("xyzzy", suggestion: nil)),
            ("1️⃣title:2️⃣ oil", .missingValue(.title)),
            ("1️⃣title:2️⃣OR", .missingValue(.title)),
            ("(1️⃣by:2️⃣)", .missingValue(.by)),
            ("1️⃣by:(2️⃣a OR b)", .groupAsValue(.by)),
            ("1️⃣by:-2️⃣x a", .exclusionAsValue(.by)),
            ("by:smi1️⃣*2️⃣", .starInValue(.by)),
            ("1️⃣said:2️⃣ oil", .missingValue(.said)),
            ("1️⃣said:(2️⃣a b)", .groupAsValue(.said)),
            ("1️⃣said:-2️⃣x", .exclusionAsValue(.said)),
            ("1️⃣said:—2️⃣", .noWord("—")),
            ("said:1️⃣*2️⃣", .loneSign("*")),
            ("said:w1️⃣*2️⃣rd", .misplacedStar("w*rd", suggestion: "w*")),
            ("said:\"a b\"1️⃣*2️⃣", .signAfterPhrase("*")),
            ("a NEAR 1️⃣said:b2️⃣", .proximityOperand(of: "NEAR", .filter)),
            ("1️⃣speaker:2️⃣ oil", .missingValue(.speaker)),
            ("speaker:smi1️⃣*2️⃣", .starInValue(.speaker)),
            ("1️⃣quotes:2️⃣oil", .unknownField("quotes", suggestion: .said)),
            ("1️⃣spaeker:2️⃣oil", .unknownField("spaeker", suggestion: .speaker)),
            ("lang:1️⃣english2️⃣", .invalidLanguage("english")),
            ("date:1️⃣2026-02-302️⃣", .date(.noSuchDay("2026-02-30"))),
            ("date:1️⃣..2️⃣", .date(.notADate("..", suggestion: nil))),
            ("date:1️⃣yesteday2️⃣", .date(.notADate("yesteday", suggestion: "yesterday"))),
            ("1️⃣*2️⃣word", .misplacedStar("*word", suggestion: "word*")),
            ("w1️⃣*2️⃣rd", .misplacedStar("w*rd", suggestion: "w*")),
            ("word1️⃣*2️⃣*", .misplacedStar("word**", suggestion: "word*")),
            ("1️⃣=word*2️⃣", .conflictingForms("word*")),
            ("1️⃣=word~2️⃣", .conflictingForms("word~")),
            ("word1️⃣~32️⃣", .tooManyEdits("word")),
            ("\"a b\"1️⃣~52️⃣", .signAfterPhrase("~")),
            ("\"a b\"1️⃣*2️⃣", .signAfterPhrase("*")),
        ] as [(String, QueryError.Kind)])
    func `an error says what and where`(marked: String, kind: QueryError.Kind) {
        let (query, range) = unmarked(marked)
        #expect(throws: QueryError(kind, at: range)) { try parsed(query) }
    }

    @Test func `a query may be large but not endless`() throws {
        let words = Array(repeating: "a", count: QueryLimits.leaves).joined(separator: " ")
        #expect(try parsed(words).terms().count == QueryLimits.leaves)
        #expect(throws: QueryError(.tooManyLeaves, at: words.utf8.count + 1..<words.utf8.count + 2)) {
            try parsed(words + " b")
        }
        #expect(throws: QueryError(.tooLong, at: 0..<0)) { try parsed(String(repeating: "a", count: 1_000_001)) }
    }

    @Test func `parentheses may nest deeply but not endlessly`() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
        }
        #expect(try parsed(nested(QueryLimits.depth)).description == "a")
        #expect(throws: QueryError(.tooDeep, at: 100..<101)) { try parsed(nested(QueryLimits.depth + 1)) }
        #expect(throws: QueryError(.tooDeep, at: 100..<101)) { try parsed(String(repeating: "(", count: 100_000)) }
        // Each pair of parentheses makes two levels here.
        let levels = String(repeating: "a OR b (", count: 60) + "c" + String(repeating: ")", count: 60)
        #expect(throws: QueryError(.tooDeep, at: 0..<levels.utf8.count)) { try parsed(levels) }
    }

    @Test func `the column counts characters from one`() {
        #expect(QueryError(.unclosedQuote, at: 5..<6).column(in: "é伊\"") == 3)
        #expect(QueryError(.unclosedQuote, at: 0..<1).column(in: "\"") == 1)
    }
}
