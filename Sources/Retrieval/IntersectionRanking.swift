import ArticleIndex
import PostingLists

/// The best passages of the articles that have all of several words.
///
/// The rarest word brings up articles. An article is looked into only when its passages can score enough: by what the rarest
/// word scores there, and by the bounds of the others.
struct IntersectionRanking {
    private let context: EvaluationContext

    init(_ context: EvaluationContext) {
        self.context = context
    }

    func rank(_ words: [WordClass], into top: inout TopPassages) throws {
        let ordered = words.sorted { $0.passages < $1.passages }
        guard let rarest = ordered.first else { return }
        let directory = context.directory
        let (norms, lengths) = (context.norms, directory.lengths)
        let lead = try RankedWord(rarest, context: context)
        let others = try ordered.dropFirst().map { try RankedWord($0, context: context) }
        let mostOfOthers = others.reduce(0) { $0 + $1.maximum }
        // Scoring goes over cursors of its own: the lead may have skipped blocks by then.
        let streams = try others.map { try TermStream($0.cursor) } + [context.stream(rarest)]
        let weights = others.map(\.weight) + [lead.weight]
        var scores = PassageScores()
        var looked: UInt32?

        while try lead.nextBlock(above: top.threshold - mostOfOthers) {
            let block = lead.cursor.block
            try context.check(block)
            var index = 0
            while index < block.count {
                let start = directory.articleStart(of: block.ids[index])
                let end = directory.articleEnd(from: block.ids[index])
                var best = 0.0
                while index < block.count, block.ids[index] < end {
                    let frequency = Double(block.frequencies[index] &+ block.secondFrequencies[index])
                    let impact = frequency / (frequency + norms[Int(lengths[Int(block.ids[index])])])
                    best = max(best, impact)
                    index &+= 1
                }
                // An article whose passages stand in two blocks comes up twice.
                guard start != looked else { continue }
                let enough = top.threshold
                var possible = best * lead.weight + mostOfOthers
                guard possible > enough else { continue }
                possible = best * lead.weight
                for other in others { possible += other.bound(from: start, to: end) }
                guard possible > enough else { continue }
                looked = start
                guard try hasAll(streams.dropLast(), in: start..<end) else { continue }
                scores.begin(start..<end)
                for (stream, weight) in zip(streams, weights) {
                    try stream.seek(to: start)
                    while stream.passage < end {
                        let frequency = stream.textFrequency &+ stream.headlineFrequency
                        scores.add(
                            weight * context.impact(frequency: frequency, passage: stream.passage), to: stream.passage)
                        try stream.advance()
                    }
                }
                scores.forEachMatch { top.insert(ScoredPassage(passage: $0, score: $1)) }
            }
        }
    }

    private func hasAll(_ streams: some Sequence<TermStream>, in article: Range<UInt32>) throws -> Bool {
        for stream in streams {
            try stream.seek(to: article.lowerBound)
            guard stream.passage < article.upperBound else { return false }
        }
        return true
    }
}
