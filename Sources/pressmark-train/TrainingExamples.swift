import Entities

/// Runs of tokens with their features and right labels, packed.
struct TrainingExamples {
    /// Features of all tokens, one after the other.
    private(set) var features: [UInt32] = []
    /// Where a token's features begin; one more than there are tokens.
    private(set) var tokenStarts: [Int] = [0]
    private(set) var labels: [UInt8] = []
    /// Tokens of each run.
    private(set) var runs: [Range<Int>] = []

    mutating func append(_ sentence: LabelledSentence, tables: WordTables) {
        var plain = PlainText()
        plain.append(sentence: sentence.words)
        plain.bytes.withUnsafeBufferPointer { bytes in
            ClassifiedTokens.withTokens(EntityTokenizer.tokens(in: bytes), in: bytes, lexicon: .shared) { text in
                let table = FeatureTable(text, in: bytes, tables: tables)
                append(table, gold(of: sentence, plain, text, table.runs))
            }
        }
    }

    /// - Returns: the right label of each token.
    private func gold(
        of sentence: LabelledSentence, _ plain: PlainText, _ text: ClassifiedTokens, _ runs: [Range<Int>]
    ) -> [UInt8] {
        var gold = [UInt8](repeating: 0, count: text.count)
        for name in sentence.names {
            guard let type = SpanLabel.types.firstIndex(of: name.type) else { continue }
            let start = plain.words[name.words.lowerBound].lowerBound
            let end =
                plain.words[name.words.upperBound - 1].upperBound
                - Self.tail(of: sentence.words[name.words.upperBound - 1])
            guard let first = text.tokens.firstIndex(where: { $0.range.upperBound > start }),
                let last = text.tokens.lastIndex(where: { $0.range.lowerBound < end }), first <= last
            else { continue }
            guard runs.contains(where: { $0.contains(first) && $0.contains(last) }) else { continue }
            guard gold[first...last].allSatisfy({ $0 == 0 }) else { continue }
            label(first...last, type, in: &gold)
        }
        return gold
    }

    /// The length in bytes of what hangs on a name by a hyphen: "-based", "-led".
    private static func tail(of word: String) -> Int {
        let bytes = Array(word.utf8)
        guard let hyphen = bytes.lastIndex(of: 0x2D), hyphen > 0, hyphen + 2 < bytes.count,
            bytes[(hyphen + 1)...].allSatisfy({ (0x61...0x7A).contains($0) })
        else { return 0 }
        return bytes.count - hyphen
    }

    private func label(_ tokens: ClosedRange<Int>, _ type: Int, in gold: inout [UInt8]) {
        if tokens.count == 1 {
            gold[tokens.lowerBound] = UInt8(SpanLabel.alone(type))
            return
        }
        for token in tokens { gold[token] = UInt8(SpanLabel.inside(type)) }
        gold[tokens.lowerBound] = UInt8(SpanLabel.beginning(type))
        gold[tokens.upperBound] = UInt8(SpanLabel.last(type))
    }

    private mutating func append(_ table: borrowing FeatureTable, _ gold: [UInt8]) {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: FeatureTable.capacity) { buckets in
            guard let base = buckets.baseAddress else { return }
            for run in table.runs {
                let first = labels.count
                for token in run {
                    let count = table.features(at: token, into: base)
                    features += buckets[..<count]
                    tokenStarts.append(features.count)
                    labels.append(gold[token])
                }
                runs.append(first..<labels.count)
            }
        }
    }
}
