import Articles
import Entities

/// Runs the whole recogniser, document rules included, over annotated articles.
struct Measurement {
    let recogniser: EntityRecognizer
    /// What a type counts as, in the gold labels and in what is found.
    var merging: [EntityType: EntityType] = [:]
    /// Names of one such word count neither as expected nor as found.
    var ignoring: Set<String> = []

    /// - Parameter articles: the sentences of each; what one sentence says bears on the others.
    func scores(of articles: [[LabelledSentence]]) -> Scores {
        var scores = Scores()
        for article in articles {
            var plain = PlainText()
            var gold: [LabelledSentence.Name] = []
            for sentence in article {
                let offset = plain.words.count
                plain.append(sentence: sentence.words)
                gold += sentence.names.map {
                    .init(words: $0.words.lowerBound + offset..<$0.words.upperBound + offset, type: merged($0.type))
                }
            }
            let words = article.flatMap(\.words)
            func counts(_ name: LabelledSentence.Name) -> Bool {
                name.words.count > 1 || !ignoring.contains(words[name.words.lowerBound])
            }
            scores.add(expected: gold.filter(counts), found: names(in: plain).filter(counts))
        }
        return scores
    }

    private func merged(_ type: EntityType) -> EntityType { merging[type] ?? type }

    /// What is found, as the set's words: a word that a mention touches is part of it.
    func names(in plain: PlainText) -> [LabelledSentence.Name] {
        var result: [LabelledSentence.Name] = []
        for mention in recogniser.mentions(in: String(decoding: plain.bytes, as: UTF8.self)) {
            switch mention.type {
            case .date, .money, .percent, .quantity: continue
            default: break
            }
            var first = plain.words.partitioningIndex { $0.upperBound > mention.range.lowerBound }
            if let last = result.last { first = max(first, last.words.upperBound) }
            var end = plain.words.partitioningIndex { $0.lowerBound >= mention.range.upperBound }
            if end > first + 1, plain.isFullStop(end - 1) { end -= 1 }
            guard first < end, !plain.isPartOfCompound(mention.range, first..<end) else { continue }
            result.append(.init(words: first..<end, type: merged(mention.type)))
        }
        return result
    }
}

extension Array {
    /// The first index from which on all elements satisfy a condition that none before it does.
    func partitioningIndex(_ belongsAbove: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if belongsAbove(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
