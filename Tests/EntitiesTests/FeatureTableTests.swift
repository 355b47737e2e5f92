import Testing

@testable import Entities

@Suite struct FeatureTableTests {
    @Test(arguments: [
        ("the harbour was quiet all night", []),
        ("the harbour of Umbel was quiet", ["of Umbel was"]),
        ("it cost 5 crowns. Then rain fell.", ["cost 5 crowns", "Then rain"]),
        ("Umbel\nOrvel", ["Umbel", "Orvel"]),
    ])
    func `only what stands beside a capital or a digit is looked at, sentence by sentence`(
        text: String, expected: [String]
    ) {
        let bytes = Array(text.utf8)
        let runs = Self.table(text) { table, tokens in
            table.runs.map { run in
                String(
                    decoding: bytes[
                        tokens.tokens[run.lowerBound].range
                            .lowerBound..<tokens.tokens[run.upperBound - 1].range.upperBound], as: UTF8.self)
            }
        }
        #expect(runs == expected)
    }

    @Test func `a word has the same features wherever its sentence stands`() {
        let alone = Self.features("Rain fell on Umbel again.", of: 3)
        #expect(alone == Self.features("Nobody came.\nRain fell on Umbel again.\nNobody left.", of: 6))
        #expect(alone != Self.features("Rain fell on Orvel again.", of: 3))
        #expect(alone != Self.features("Rain fell near Umbel again.", of: 3))
    }

    @Test func `the form of an apostrophe changes nothing`() {
        #expect(Self.features("It was Umbel's boat.", of: 3) == Self.features("It was Umbel’s boat.", of: 3))
    }

    @Test(arguments: ["A ", "Ab-", "5", "Bank of the ", "İ", "中", "Mr. Al-A'a "])
    func `runs and features are bounded`(unit: String) {
        let text = String(repeating: unit, count: 2000)
        Self.table(text) { table, tokens in
            var last = 0
            for run in table.runs {
                #expect(
                    run.lowerBound >= last && run.count <= FeatureTable.longestStretch && run.upperBound <= tokens.count
                )
                last = run.upperBound
            }
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: FeatureTable.capacity) { buckets in
                guard let base = buckets.baseAddress else { return }
                for index in table.runs.joined() {
                    let count = table.features(at: index, into: base)
                    #expect(count <= FeatureTable.capacity)
                    #expect(buckets[..<count].allSatisfy { $0 < UInt32(FeatureTable.bucketCount) })
                }
            }
        }
    }

    private static func table<Result>(_ text: String, _ body: (borrowing FeatureTable, ClassifiedTokens) -> Result)
        -> Result
    {
        var text = text
        return text.withUTF8 { bytes in
            ClassifiedTokens.withTokens(EntityTokenizer.tokens(in: bytes), in: bytes, lexicon: .shared) { tokens in
                body(FeatureTable(tokens, in: bytes, tables: WordTables(names: [], clusters: [])), tokens)
            }
        }
    }

    private static func features(_ text: String, of token: Int) -> [UInt32] {
        table(text) { table, _ in
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: FeatureTable.capacity) { buckets in
                guard let base = buckets.baseAddress else { return [] }
                return Array(buckets[..<table.features(at: token, into: base)])
            }
        }
    }
}
