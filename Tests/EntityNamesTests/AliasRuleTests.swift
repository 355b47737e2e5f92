import Articles
import EntityNames
import Testing

struct AliasRuleTests {
    @Test(arguments: [
        (
            "US, U.S. = United States",
            AliasRule.alias([TypedName("US"), TypedName("U.S.")], of: TypedName("United States"))
        ),
        ("  Nan=Anna Berg  # the mayor", .alias([TypedName("Nan")], of: TypedName("Anna Berg"))),
        ("Harbour [person] = Tom Harbour", .alias([TypedName("Harbour", type: .person)], of: TypedName("Tom Harbour"))),
        ("HP = Harbour Post [org]", .alias([TypedName("HP")], of: TypedName("Harbour Post", type: .organisation))),
        ("Kill Hill = Kill Hill, Kent", .alias([TypedName("Kill Hill")], of: TypedName("Kill Hill, Kent"))),
        ("rename Muscat = Masqat", .rename(TypedName("Muscat"), to: "Masqat")),
        ("rename Muscat [PLACE] > Masqat", .rename(TypedName("Muscat", type: .place), to: "Masqat")),
        ("RENAME Muscat > Masqat", .rename(TypedName("Muscat"), to: "Masqat")),
        ("kill he", .kill([TypedName("he")])),
        ("kill he, She [person]", .kill([TypedName("he"), TypedName("She", type: .person)])),
        ("C# Club = Code Club", .alias([TypedName("C# Club")], of: TypedName("Code Club"))),
    ])
    func `a line has one of three forms`(line: String, rule: AliasRule) throws {
        #expect(try AliasRule(line: line) == rule)
    }

    @Test(arguments: ["", "   ", "# a comment", "\t# US = United States"])
    func `comments and empty lines say nothing`(line: String) throws {
        #expect(try AliasRule(line: line) == nil)
    }

    @Test(arguments: [
        ("United States", AliasLineError.noSign(rename: false)), ("killer whale", .noSign(rename: false)),
        ("rename Muscat", .noSign(rename: true)), ("rename Muscat >", .noName(before: false)),
        ("= United States", .noName(before: true)), ("US,, U.S. = United States", .noName(before: true)),
        ("US =", .noName(before: false)), ("US = @", .noName(before: false)), ("kill", .noName(before: false)),
        ("kill #he", .noName(before: false)), ("Nan [persn] = Anna Berg", .unknownType("persn")),
        ("Nan [] = Anna Berg", .unknownType("")), ("[person] = Anna Berg", .noName(before: true)),
        ("N\u{FFFD}n = Anna Berg", .notUTF8),
    ])
    func `any other line is an error`(line: String, error: AliasLineError) {
        #expect(throws: error) { try AliasRule(line: line) }
    }
}
