import Articles

/// Finds names with a trained model: features of each token, then the best sequence of labels for each run.
struct PerceptronTagger: SpanTagger {
    let model: EntityModel
    private let caches = SumCaches()

    init(model: EntityModel) {
        self.model = model
    }

    func spans(in text: ClassifiedTokens, bytes: UnsafeBufferPointer<UInt8>) -> [TypedSpan] {
        let features = FeatureTable(text, in: bytes, tables: model.tables)
        var found: [TypedSpan] = []
        var decoder = SpanDecoder()
        var cache = caches.take()
        defer { caches.giveBack(cache) }
        var scores: [Int32] = []
        var labels: [UInt8] = []
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: FeatureTable.capacity) { buckets in
            guard let base = buckets.baseAddress else { return }
            for run in features.runs {
                scores.removeAll(keepingCapacity: true)
                scores.append(contentsOf: repeatElement(0, count: run.count * SpanLabel.count))
                scores.withUnsafeMutableBufferPointer { scores in
                    guard var row = scores.baseAddress else { return }
                    for index in run {
                        sums(at: index, features, &cache, base).write(to: row)
                        row += SpanLabel.count
                    }
                }
                scores.withUnsafeBufferPointer { scores in
                    model.transitions.withUnsafeBufferPointer { decoder.decode(scores, $0, into: &labels) }
                }
                Self.append(labels, from: run.lowerBound, to: &found)
            }
        }
        return found
    }

    /// - Parameter buckets: room for `FeatureTable.capacity` numbers.
    @inline(__always)
    private func sums(
        at index: Int, _ features: FeatureTable, _ cache: inout SumCache, _ buckets: UnsafeMutablePointer<UInt32>
    ) -> LabelSums {
        @inline(__always)
        func sum(_ count: Int) -> LabelSums {
            model.weights.sum(UnsafeBufferPointer(start: buckets, count: count))
        }
        var sums = sum(features.jointFeatures(at: index, into: buckets))
        sums += cache.sums(features.ownKey(at: index)) { sum(features.ownFeatures(at: index, into: buckets)) }
        for side in FeatureTable.Side.allCases {
            sums += cache.sums(features.sideKey(at: index, side)) {
                sum(features.sideFeatures(at: index, side, into: buckets))
            }
        }
        return sums
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
