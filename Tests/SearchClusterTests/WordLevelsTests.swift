import ArticleIndex
import SearchCluster
import Testing

@Suite struct WordLevelsTests {
    private func levels(_ passages: [String], headline: String = "") throws -> WordLevels {
        let tokens = try ClusterTokens()
        return WordLevels(
            headline: tokens.words(of: headline), passages: passages.map(tokens.words(of:)), tokens: tokens)
    }

    private func level(of token: String, in levels: WordLevels) -> Int? {
        levels.levels.firstIndex { $0.contains(token) }
    }

    @Test func eachTokenStandsInOneLevelAndOnceMoreForEachFurtherPassage() throws {
        let levels = try levels(["Oil prices rise.", "Oil priced low.", "Rain."], headline: "Prices")
        let all = levels.levels.flatMap(\.self)
        #expect(Set(all).count == all.count)
        #expect(
            Set(all) == [
                "_soil", "_sprice", "_srise", "_slow", "_srain", "_woil", "_wprices", "_wpriced", "_wrise", "_wlow",
                "_wrain",
                "_tprice",
            ])
        #expect(levels.further.sorted() == ["_soil", "_sprice", "_woil"])
    }

    @Test func theBestPassageCounts() throws {
        let filler = String(repeating: "grain ", count: 100)
        let once = try levels([filler + "oil"])
        let often = try levels([filler + "oil", filler + "oil oil oil", filler + "oil oil"])
        let short = try levels(["oil"])
        let two = try #require(level(of: "_soil", in: once))
        #expect(try two < #require(level(of: "_soil", in: often)))
        #expect(try two < #require(level(of: "_soil", in: short)))
        // Forms of a word count together, the headline with the first passage.
        let forms = try levels([filler + "price prices"], headline: "Priced")
        #expect(level(of: "_sprice", in: forms) == level(of: "_soil", in: often))
        #expect(try #require(level(of: "_sprice", in: forms)) > #require(level(of: "_wprices", in: forms)))
    }

    /// A level is worth about the impact of what is in it: what is added up on an engine is what passages are ranked by.
    @Test func aLevelIsWorthItsImpact() throws {
        let settings = IndexSettings()
        let impact = TermImpact(k1: settings.k1, b: settings.b, averageLength: 120)
        for (count, length) in [(1, 150), (1, 60), (2, 120), (4, 120), (8, 90), (15, 120)] {
            let text = String(repeating: "oil ", count: count) + String(repeating: "grain ", count: length - count)
            let level = try #require(level(of: "_soil", in: try levels([text])))
            let worth = Double(WordLevels.worth(level)) / 1000
            #expect(
                abs(worth - impact.impact(frequency: UInt32(count), length: length)) < 0.04, "\(count) of \(length)")
        }
        #expect((1..<WordLevels.count).allSatisfy { WordLevels.worth($0) > WordLevels.worth($0 - 1) })
    }
}
