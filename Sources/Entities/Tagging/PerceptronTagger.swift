import Articles

/// Finds names with a trained model: features of each token, then the best sequence of labels for each run.
struct PerceptronTagger: SpanTagger {
    let model: EntityModel

    func spans(in text: ClassifiedTokens, bytes: UnsafeBufferPointer<UInt8>) -> [TypedSpan] {
        let features = FeatureTable(text, in: bytes, tables: model.tables)
        var found: [TypedSpan] = []
        var decoder = SpanDecoder()
        var scores = [Int32](
            repeating: 0, count: SpanLabel.count * (features.runs.lazy.map(\.count).max() ?? 0))
        var labels: [UInt8] = []
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: FeatureTable.capacity) { buckets in
            guard let base = buckets.baseAddress else { return }
            for run in features.runs {
                scores.withUnsafeMutableBufferPointer { scores in
                    guard var row = scores.baseAddress else { return }
                    for index in run {
                        if features.isOutside(index) {
                            row.update(repeating: SpanDecoder.impossible, count: SpanLabel.count)
                            row[SpanLabel.outside] = 0
                        } else {
                            let count = features.features(at: index, into: base)
                            model.weights.sum(UnsafeBufferPointer(start: base, count: count), into: row)
                        }
                        row += SpanLabel.count
                    }
                }
                scores.withUnsafeBufferPointer { scores in
                    let scores = UnsafeBufferPointer(rebasing: scores[..<(run.count * SpanLabel.count)])
                    model.transitions.withUnsafeBufferPointer {
                        decoder.decode(scores, $0, spread: model.spread, into: &labels)
                    }
                }
                Self.append(labels, from: run.lowerBound, to: &found)
            }
        }
        return found
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
