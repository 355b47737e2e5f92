import Articles

/// Finds names with a trained model: features of each token, then the best sequence of labels for each run.
struct PerceptronTagger: SpanTagger {
    let model: EntityModel

    /// Tokens that are scored at a time, or a few more: their scores are still at hand when they are decoded.
    private static let batch = 64

    func spans(in text: ClassifiedTokens, bytes: UnsafeBufferPointer<UInt8>, measures: [TypedSpan]) -> [TypedSpan] {
        let features = FeatureTable(text, in: bytes, tables: model.tables, measures: measures)
        var found: [TypedSpan] = []
        var decoder = SpanDecoder()
        var labels: [UInt8] = []
        var scores = [Int32](repeating: 0, count: SpanLabel.count * (Self.batch + FeatureTable.longestStretch))
        var rest = features.stretches[...]
        while !rest.isEmpty {
            var tokens = 0
            let stretches = rest.prefix { stretch in
                defer { tokens += stretch.count }
                return tokens < Self.batch
            }
            rest = rest[stretches.endIndex...]
            scores.withUnsafeMutableBufferPointer { score(stretches, of: features, into: $0) }
            scores.withUnsafeBufferPointer { scores in
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

    /// What is known of a token before its weights are summed: where they are.
    private struct Located {
        var places: UnsafeBufferPointer<UInt32>
        var row: UnsafeMutablePointer<Int32>
        var isAlone: Bool
    }

    /// - Parameter scores: room for `SpanLabel.count` for each token; of a token alone in its stretch, only the scores of labels
    ///   it can have are written.
    @inline(__always)
    private func score(
        _ stretches: ArraySlice<Range<Int>>, of features: borrowing FeatureTable,
        into scores: UnsafeMutableBufferPointer<Int32>
    ) {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2 * FeatureTable.capacity) { buckets in
            guard var row = scores.baseAddress, var current = buckets.baseAddress else { return }
            var other = current + FeatureTable.capacity
            // A token's rows are summed when those of the next one have been asked for.
            var waiting: Located?
            for stretch in stretches {
                for index in stretch {
                    let count = features.features(at: index, into: current)
                    model.weights.locate(UnsafeMutableBufferPointer(start: current, count: count))
                    if let waiting { sum(waiting) }
                    waiting = Located(
                        places: UnsafeBufferPointer(start: current, count: count), row: row,
                        isAlone: stretch.count == 1)
                    swap(&current, &other)
                    row += SpanLabel.count
                }
            }
            if let waiting { sum(waiting) }
        }
    }

    @inline(__always)
    private func sum(_ token: Located) {
        if token.isAlone {
            model.weights.sumAlone(token.places, into: token.row)
        } else {
            model.weights.sum(token.places, into: token.row)
        }
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
