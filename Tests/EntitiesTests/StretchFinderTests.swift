import Testing

@testable import Entities

@Suite struct StretchFinderTests {
    @Test(arguments: [
        ("Ann Dew of Umbel said, in 1999, that Bo-al left.", ["Ann Dew of Umbel", "Bo"]),
        ("We saw d'Umbel and eBay co-owner (J. P. Orvel): \"No\".", ["J. P. Orvel"]),
        ("The Umbel's x, 5th", ["The Umbel"]),
        ("Bank of Umbel was in the Hall of the north", ["Bank of Umbel", "the Hall"]),
        ("Bank of the Umbel and Orvel", ["Bank of the Umbel and Orvel"]),
    ])
    func `commas and most words in small letters stand in no stretch, nor marks and small words at its edges`(
        text: String, expected: [String]
    ) {
        #expect(Self.stretches(text) == expected)
    }

    @Test(arguments: [
        ("He left with Orvel in March 2019.", ["Orvel"]),
        ("Boats sank on Monday, and 12 in May 2019.", []),
        ("The Group of 7 met on board Umbel 747.", ["The Group of 7", "Umbel 747"]),
        ("It cost 5 crowns and 12 boats.", []),
    ])
    func `numbers and dates with no name in front of them stand in none`(text: String, expected: [String]) {
        #expect(Self.stretches(text) == expected)
    }

    @Test(arguments: [
        ("They said: \"It was Umbel.\"", ["Umbel"]),
        ("Nobody came. Boats sank near Umbel.", ["Umbel"]),
        ("IT Umbel stayed.", ["IT Umbel"]),
    ])
    func `words that a sentence begins with and a name does not stand in none`(text: String, expected: [String]) {
        #expect(Self.stretches(text) == expected)
    }

    @Test(arguments: [
        ("Rain fell on France, on South Korea, and on Umbel.", ["Umbel"]),
        ("Rain fell on Bank of France.", ["Bank of France"]),
        ("an Umbel-based, Orvel-led firm of non-French sailors", ["an Umbel", "Orvel", "French"]),
    ])
    func `what the lists know on its own is not asked of the model`(text: String, expected: [String]) {
        #expect(Self.stretches(text) == expected)
    }

    private static func stretches(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { buffer in
            ClassifiedTokens.withTokens(EntityTokenizer.tokens(in: buffer), in: buffer, lexicon: .shared) { tokens in
                let table = FeatureTable(
                    tokens, in: buffer, tables: WordTables(names: [], clusters: []),
                    measures: MeasureScanners.spans(in: tokens, bytes: buffer))
                return table.stretches.map { stretch in
                    let first = tokens.tokens[stretch.lowerBound].range.lowerBound
                    let last = tokens.tokens[stretch.upperBound - 1].range.upperBound
                    return String(decoding: bytes[first..<last], as: UTF8.self)
                }
            }
        }
    }
}
