import Testing

@testable import Entities

@Suite struct EntityTokenizerTests {
    @Test(arguments: [
        ("Mr. Hale's map", ["Mr.", "Hale", "'s", "map"]),
        ("the U.S. and the U.K", ["the", "U.S.", "and", "the", "U.K"]),
        ("J. Hale met J.R. Stone.", ["J.", "Hale", "met", "J.R.", "Stone", "."]),
        ("O’Brien don't we’re Hale’s", ["O’Brien", "don't", "we", "’re", "Hale", "’s"]),
        ("vice-president al-Sadr Oslo-based", ["vice-president", "al", "-", "Sadr", "Oslo", "-", "based"]),
        ("$3.5 million, 25%, 2,000 at 10:30", ["$", "3.5", "million", ",", "25", "%", ",", "2,000", "at", "10:30"]),
        ("in 1990s 20th", ["in", "1990", "s", "20", "th"]),
        ("Jan. 5. Plan B. Next", ["Jan.", "5", ".", "Plan", "B.", "Next"]),
        ("Łódź—Āda", ["Łódź", "—", "Āda"]),
        ("中\u{200B}国", ["中", "国"]),
        ("", []), (" \n\n ", []), ("'", ["'"]), ("’", ["’"]),
    ])
    func `a text is cut into words, numbers and marks`(text: String, expected: [String]) {
        #expect(cut(text) == expected)
    }

    @Test(arguments: [
        ("BOGOTÁ", "bogota"), ("Mr.", "MR"), ("O’Hara", "o'hara"), ("МОСКВА", "москва"), ("Ñandú", "nandu"),
    ])
    func `case, diacritics and the form of the apostrophe do not change a key`(one: String, other: String) {
        #expect(tokens(one).map(\.key) == tokens(other).map(\.key))
    }

    @Test(arguments: [("US", "U.S."), ("Iran", "Iraq"), ("Москва", "Минск"), ("東", "西")])
    func `different words have different keys`(one: String, other: String) {
        #expect(tokens(one).map(\.key) != tokens(other).map(\.key))
    }

    @Test func `traits tell capitals, lines and gaps`() throws {
        let found = tokens("Élan vital\nNATO 7")
        try #require(found.count == 4)
        #expect(found[0].traits == [.word, .capitalised, .spaced, .lineStart])
        #expect(found[1].traits == [.word, .smallLetters, .spaced])
        #expect(found[2].traits == [.word, .capitalised, .allCapitals, .spaced, .lineStart])
        #expect(found[3].traits == [.number, .spaced])
    }

    @Test(arguments: ["", " ", ", and so on it goes", ". and so on it goes", "\nand so on it goes", "’s own way of it"])
    func `a word has the same key and traits wherever it stands in a text`(rest: String) {
        let letters = "ofconstitutionalisations"
        for length in 1...letters.count {
            let small = String(letters.prefix(length))
            let capitalised = small.prefix(1).uppercased() + small.dropFirst()
            for word in [small, capitalised, small.uppercased(), "Mc" + capitalised] {
                let alone = tokens(word)
                #expect(alone.count == 1)
                let found = tokens(word + rest)
                #expect(found.first?.key == alone.first?.key, "\(word)\(rest)")
                #expect(found.first?.traits == alone.first?.traits, "\(word)\(rest)")
            }
        }
    }

    @Test func `letters outside ASCII behind a plain word belong to it`() {
        #expect(cut("Constitutioné constitutioné abcdefghé") == ["Constitutioné", "constitutioné", "abcdefghé"])
        #expect(tokens("abcdefghé and more").first?.key == tokens("abcdefghe").first?.key)
    }

    private func tokens(_ text: String) -> [Token] {
        var text = text
        return text.withUTF8 { EntityTokenizer.tokens(in: $0) }
    }

    private func cut(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return tokens(text).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }
}
