/// How well a stretch of text fits a quote, judged from where the quote's words stand.
enum QuoteWindow {
    /// A quote of fewer words is nothing but the places of its words: a few words between them tell stretches apart.
    private static let shortLength = 12

    /// A word of the quote in the text.
    struct Occurrence {
        /// In tokens.
        var position: Int32
        /// Which word of the quote.
        var word: Int32
    }

    /// The stretch in which most of the quote's words stand close together, and a score that asks for their order too.
    ///
    /// - Parameters:
    ///   - occurrences: word by word.
    ///   - weights: of each word.
    ///   - places: where each word stands in the quote.
    ///   - length: of the quote, in words.
    /// - Returns: nil where there are no occurrences.
    static func best(
        of occurrences: [Occurrence], weights: [Double], places: [[Int]], length: Int
    ) -> (range: Range<Int>, score: Double)? {
        guard !occurrences.isEmpty else { return nil }
        let (range, close) = densest(occurrences, weights, length: length * 5 / 4 + min(length, 12))
        return (range, close + inOrder(occurrences, weights, places, length: length))
    }

    /// The window with the greatest sum of weights, each word counted once.
    private static func densest(
        _ occurrences: [Occurrence], _ weights: [Double], length: Int
    ) -> (Range<Int>, Double) {
        let sorted = occurrences.sorted { $0.position < $1.position }
        var counts = [Int32](repeating: 0, count: weights.count)
        var sum = 0.0
        var best = (0..<0, -1.0)
        var first = 0
        for occurrence in sorted {
            while Int(occurrence.position - sorted[first].position) >= length {
                let word = Int(sorted[first].word)
                counts[word] -= 1
                if counts[word] == 0 { sum -= weights[word] }
                first += 1
            }
            let word = Int(occurrence.word)
            counts[word] += 1
            if counts[word] == 1 { sum += weights[word] }
            if sum > best.1 + 1e-9 { best = (Int(sorted[first].position)..<Int(occurrence.position) + 1, sum) }
        }
        return best
    }

    /// The greatest sum of weights of words that stand as far from each other as in the quote, but for some words.
    private static func inOrder(
        _ occurrences: [Occurrence], _ weights: [Double], _ places: [[Int]], length: Int
    ) -> Double {
        // Bins of the distance between a word's places in text and quote, each with half of its neighbours.
        let step = length < shortLength ? 2 : 6
        let last = occurrences.reduce(0) { max($0, Int($1.position)) }
        let count = (last + length) / step + 2
        var sums = [Double](repeating: 0, count: count)
        var counted = [Int32](repeating: -1, count: count)
        for occurrence in occurrences {
            let word = Int(occurrence.word)
            for place in places[word].prefix(8) {
                let bin = (Int(occurrence.position) - place + length) / step
                for bin in bin...bin + 1 where counted[bin] != occurrence.word {
                    counted[bin] = occurrence.word
                    sums[bin] += weights[word]
                }
            }
        }
        return sums.max() ?? 0
    }
}
