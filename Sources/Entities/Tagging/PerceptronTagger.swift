import Articles

/// Finds names with a trained model: features of each token, then the best sequence of labels for each run.
struct PerceptronTagger: SpanTagger {
    let model: EntityModel

    /// Tokens that are scored at a time, or a few more: their scores are still at hand when they are decoded.
    private static let batch = 64
    /// Tokens whose weights are summed at a time.
    private static let group = 8

    func spans(in text: ClassifiedTokens, bytes: UnsafeBufferPointer<UInt8>, measures: [TypedSpan]) -> [TypedSpan] {
        let features = FeatureTable(text, in: bytes, tables: model.tables, measures: measures)
        var found: [TypedSpan] = []
        found.reserveCapacity(features.stretches.count)
        var decoder = SpanDecoder()
        var labels: [UInt8] = []
        let room = SpanLabel.count * (Self.batch + FeatureTable.longestStretch)
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: room) { scores in
            var rest = features.stretches[...]
            while !rest.isEmpty {
                let stretches = Self.batch(of: rest)
                rest = rest[stretches.endIndex...]
                score(stretches, of: features, into: scores)
                model.transitions.withUnsafeBufferPointer { transitions in
                    var first = 0
                    for stretch in stretches {
                        let end = first + stretch.count * SpanLabel.count
                        decoder.decode(
                            UnsafeBufferPointer(rebasing: scores[first..<end]), transitions, spread: model.spread,
                            into: &labels)
                        Self.append(labels, from: stretch.lowerBound, to: &found)
                        first = end
                    }
                }
            }
        }
        return found
    }

    private static func batch(of stretches: ArraySlice<Range<Int>>) -> ArraySlice<Range<Int>> {
        var tokens = 0
        return stretches.prefix { stretch in
            defer { tokens += stretch.count }
            return tokens < batch
        }
    }

    /// Scores tokens in groups, in three steps, of which each asks for the memory that the next one needs.
    /// - Parameter scores: room for `SpanLabel.count` for each token; of a token alone in its stretch, only the scores of labels
    ///   it can have are written.
    private func score(
        _ stretches: ArraySlice<Range<Int>>, of features: borrowing FeatureTable,
        into scores: UnsafeMutableBufferPointer<Int32>
    ) {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.group * FeatureTable.capacity) { buckets in
            withUnsafeTemporaryAllocation(of: Scored.self, capacity: Self.group) { tokens in
                guard var row = scores.baseAddress, let base = buckets.baseAddress else { return }
                var count = 0
                var used = 0
                for stretch in stretches {
                    for index in stretch {
                        let start = used
                        used += features.features(at: index, into: base + used)
                        model.weights.prefetch(UnsafeMutableBufferPointer(rebasing: buckets[start..<used]))
                        tokens[count] = Scored(end: used, isAlone: stretch.count == 1)
                        count += 1
                        guard count == Self.group else { continue }
                        row = sum(buckets, UnsafeMutableBufferPointer(rebasing: tokens[..<count]), into: row)
                        count = 0
                        used = 0
                    }
                }
                _ = sum(buckets, UnsafeMutableBufferPointer(rebasing: tokens[..<count]), into: row)
            }
        }
    }

    /// A token of a group that is scored at a time.
    private struct Scored {
        /// Where its buckets end among those of the group.
        var end: Int
        var isAlone: Bool
    }

    /// - Returns: where the row behind the last token's is.
    private func sum(
        _ buckets: UnsafeMutableBufferPointer<UInt32>, _ tokens: UnsafeMutableBufferPointer<Scored>,
        into row: UnsafeMutablePointer<Int32>
    ) -> UnsafeMutablePointer<Int32> {
        guard let last = tokens.last else { return row }
        let buckets = UnsafeMutableBufferPointer(rebasing: buckets[..<last.end])
        model.weights.locate(buckets)
        var row = row
        var start = 0
        for token in tokens {
            let places = UnsafeBufferPointer(rebasing: buckets[start..<token.end])
            if token.isAlone {
                model.weights.sumAlone(places, into: row)
            } else {
                model.weights.sum(places, into: row)
            }
            row += SpanLabel.count
            start = token.end
        }
        return row
    }

    private static func append(_ labels: [UInt8], from first: Int, to spans: inout [TypedSpan]) {
        var start = first
        for (offset, label) in labels.enumerated() where label != SpanLabel.outside {
            let label = Int(label)
            let type = SpanLabel.type(of: label)
            if label == SpanLabel.beginning(type) || label == SpanLabel.alone(type) { start = first + offset }
            if !SpanLabel.isOpen(label) {
                spans.append(TypedSpan(tokens: start..<first + offset + 1, type: SpanLabel.types[type]))
            }
        }
    }
}
