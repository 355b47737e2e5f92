import Testing

@testable import QueryLanguage

@Suite struct NearMissTests {
    @Test(arguments: [
        ("tilte", "title"), ("dat", "date"), ("peple", nil), ("speeker", "speaker"), ("xy", nil), ("", nil),
    ])
    func `one or two slips are forgiven`(written: String, meant: String?) {
        #expect(nearMiss(of: written, among: ["title", "date", "speaker"]) == meant)
    }

    @Test(arguments: [("ab", "ba", 1), ("abc", "abc", 0), ("", "abc", 3), ("kitten", "sitting", 3), ("ca", "abc", 3)])
    func `the distance counts edits and swaps`(left: String, right: String, edits: Int) {
        #expect(editDistance(Array(left.utf8), Array(right.utf8)) == edits)
    }

    @Test(arguments: Field.allCases)
    func `the name of a field suggests that field`(field: Field) {
        #expect(Field.suggestion(for: field.rawValue) == field)
        #expect(Field(name: field.rawValue.uppercased()) == field)
    }
}
