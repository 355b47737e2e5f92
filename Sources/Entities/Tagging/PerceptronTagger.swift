import Articles

/// Finds names with a trained model: features of each token, then the best sequence of labels for each run.
struct PerceptronTagger: SpanTagger {
    let model: EntityModel

    func spans(in text: ClassifiedTokens, bytes: UnsafeBufferPointer<UInt8>) -> [TypedSpan] {
        let features = FeatureTable(text, in: bytes, tables: model.tables, skipsOutside: true)
        var found: [TypedSpan] = []
        var decoder = SpanDecoder()
        var scores = [Int32](
            repeating: 0, count: SpanLabel.count * (features.runs.lazy.map(\.count).max() ?? 0))
        var labels: [UInt8] = []
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2 * FeatureTable.capacity) { buckets in
            for run in features.runs {
                scores.withUnsafeMutableBufferPointer { score(run, of: features, into: $0, buckets) }
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

    /// - Parameters:
    ///   - scores: room for `SpanLabel.count` for each token of the run.
    ///   - buckets: room for those of two tokens.
    @inline(__always)
    private func score(
        _ run: Range<Int>, of features: FeatureTable, into scores: UnsafeMutableBufferPointer<Int32>,
        _ buckets: UnsafeMutableBufferPointer<UInt32>
    ) {
        guard var row = scores.baseAddress, var current = buckets.baseAddress else { return }
        var other = current + FeatureTable.capacity
        // A token's rows are summed when those of the next one have been asked for.
        var waiting: (row: UnsafeMutablePointer<Int32>, places: UnsafeBufferPointer<UInt32>)?
        for index in run {
            if features.isOutside[index] {
                row.update(repeating: SpanDecoder.impossible, count: SpanLabel.count)
                row[SpanLabel.outside] = 0
            } else {
                let count = features.features(at: index, into: current)
                let located = model.weights.locate(UnsafeMutableBufferPointer(start: current, count: count))
                if let waiting { model.weights.sum(waiting.places, into: waiting.row) }
                waiting = (row, UnsafeBufferPointer(start: current, count: located))
                swap(&current, &other)
            }
            row += SpanLabel.count
        }
        if let waiting { model.weights.sum(waiting.places, into: waiting.row) }
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
