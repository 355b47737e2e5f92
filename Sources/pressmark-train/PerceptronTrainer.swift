import Entities

/// The averaged structured perceptron (Collins 2002, https://aclanthology.org/W02-1001/), in whole numbers: the same examples give
/// the same weights everywhere.
struct PerceptronTrainer {
    private static let count = SpanLabel.count
    private static let stride = SpanLabel.stride

    private let examples: TrainingExamples
    private var weights = [Int32](repeating: 0, count: FeatureTable.bucketCount * stride)
    /// The sum of all updates, each times the number of the step that made it.
    private var totals = [Int64](repeating: 0, count: FeatureTable.bucketCount * stride)
    private var transitions = [Int32](repeating: 0, count: count * count)
    private var transitionTotals = [Int64](repeating: 0, count: count * count)
    private var step: Int64 = 1
    private var decoder = SpanDecoder()
    private var scores: [Int32] = []
    private var found: [UInt8] = []

    init(_ examples: TrainingExamples) {
        self.examples = examples
    }

    private var sums: [Double] = []
    private var transitionSums: [Double] = []

    /// Trains once more from nothing; the model is the mean of all trainings.
    mutating func train(epochs: Int, seed: UInt64) {
        weights = Array(repeating: 0, count: weights.count)
        totals = Array(repeating: 0, count: totals.count)
        transitions = Array(repeating: 0, count: transitions.count)
        transitionTotals = Array(repeating: 0, count: transitionTotals.count)
        step = 1
        var generator = SeededGenerator(seed: seed)
        var order = Array(examples.runs.indices)
        for _ in 0..<epochs {
            order.shuffle(using: &generator)
            for run in order {
                learn(examples.runs[run])
                step += 1
            }
        }
        if sums.isEmpty {
            sums = Array(repeating: 0, count: weights.count)
            transitionSums = Array(repeating: 0, count: transitions.count)
        }
        trainings += 1
        for index in sums.indices { sums[index] += Double(weights[index]) - Double(totals[index]) / Double(step) }
        for index in transitionSums.indices {
            transitionSums[index] += Double(transitions[index]) - Double(transitionTotals[index]) / Double(step)
        }
    }

    private var trainings = 0.0

    private mutating func learn(_ run: Range<Int>) {
        score(run)
        scores.withUnsafeBufferPointer { scores in
            transitions.withUnsafeBufferPointer { decoder.decode(scores, $0, into: &found) }
        }
        var before = (right: SpanLabel.outside, wrong: SpanLabel.outside)
        for (offset, token) in run.enumerated() {
            let right = Int(examples.labels[token])
            let wrong = Int(found[offset])
            if right != wrong {
                for position in examples.tokenStarts[token]..<examples.tokenStarts[token + 1] {
                    let row = Int(examples.features[position]) * Self.stride
                    weights[row + right] += 1
                    weights[row + wrong] -= 1
                    totals[row + right] += step
                    totals[row + wrong] -= step
                }
            }
            if right != wrong || before != (right, wrong) {
                add(1, from: before.right, to: right)
                add(-1, from: before.wrong, to: wrong)
            }
            before = (right, wrong)
        }
        if before.right != before.wrong {
            add(1, from: before.right, to: SpanLabel.outside)
            add(-1, from: before.wrong, to: SpanLabel.outside)
        }
    }

    private mutating func add(_ amount: Int32, from label: Int, to next: Int) {
        transitions[label * Self.count + next] += amount
        transitionTotals[label * Self.count + next] += Int64(amount) * step
    }

    private mutating func score(_ run: Range<Int>) {
        scores.removeAll(keepingCapacity: true)
        scores.append(contentsOf: repeatElement(0, count: run.count * Self.count))
        weights.withUnsafeBufferPointer { weights in
            guard let base = UnsafeRawPointer(weights.baseAddress) else { return }
            for (offset, token) in run.enumerated() {
                var low = SIMD8<Int32>()
                var middle = SIMD8<Int32>()
                var high = SIMD8<Int32>()
                for position in examples.tokenStarts[token]..<examples.tokenStarts[token + 1] {
                    let row = base + Int(examples.features[position]) * Self.stride * 4
                    low &+= row.loadUnaligned(as: SIMD8<Int32>.self)
                    middle &+= row.loadUnaligned(fromByteOffset: 32, as: SIMD8<Int32>.self)
                    high &+= row.loadUnaligned(fromByteOffset: 64, as: SIMD8<Int32>.self)
                }
                for label in 0..<Self.count {
                    scores[offset * Self.count + label] =
                        label < 8 ? low[label] : label < 16 ? middle[label - 8] : high[label - 16]
                }
            }
        }
    }

    /// The mean of the weights over all steps, rounded to bytes; rows without a weight above `smallest` are left out.
    func model(
        sources: [EntityModel.Source], names: [ListedNames.Entry], clusters: [WordClusters.Entry], smallest: Int,
        largest: Double
    ) -> EntityModel {
        let scale = 127 / largest
        var rows: [Int: [Int8]] = [:]
        for bucket in 0..<FeatureTable.bucketCount {
            let start = bucket * Self.stride
            let row = (start..<start + Self.count).map { index in
                Int8(clamping: Int((sums[index] / trainings * scale).rounded()))
            }
            if row.contains(where: { abs(Int($0)) > smallest }) { rows[bucket] = row }
        }
        if rows.count > EntityModel.largestRowCount {
            return model(
                sources: sources, names: names, clusters: clusters, smallest: smallest + 1, largest: largest)
        }
        let means = transitions.indices.map { index in
            Int32(clamping: Int((transitionSums[index] / trainings * scale).rounded()))
        }
        return EntityModel(sources: sources, transitions: means, rows: rows, names: names, clusters: clusters)
    }
}
