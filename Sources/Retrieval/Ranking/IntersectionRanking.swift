import ArticleIndex
import PostingLists

/// The best passages of the articles that have all of several words.
///
/// The rarest word brings up articles, a block at a time; the others are asked for their passages in those, the rarer words
/// first. Articles go when a word is missing, and when their passages cannot score enough: by what the rarest word scores
/// there, and by the bounds of the others.
struct IntersectionRanking {
    private let context: EvaluationContext

    init(_ context: EvaluationContext) {
        self.context = context
    }

    func rank(_ words: [WordClass], into top: inout TopPassages) throws {
        let ordered = words.sorted { $0.passages < $1.passages }
        guard let rarest = ordered.first else { return }
        let lead = try RankedWord(rarest, context: context)
        let memory = context.intersectionMemory
        let others = try ordered.dropFirst().enumerated().map { place, word in
            IntersectionPart(word: try RankedWord(word, context: context), found: memory.rows(place))
        }
        let mostOfOthers = others.reduce(0) { $0 + $1.word.maximum }
        // For articles that run over a block's end: the lead may have skipped the block before, or skip the next.
        var again: PostingCursor?
        let (articles, scores, lists) = (memory.articles, memory.scores, memory.leadRows)
        articles.removeAll()

        while try lead.nextBlock(above: top.threshold - mostOfOthers) {
            let block = lead.cursor.block
            try context.check(block)
            articles.begin(block, context)
            while articles.read(
                block, weight: lead.weight, most: lead.maximum, wanted: top.threshold - mostOfOthers, context)
            {
                articles.keep(scoringAbove: top.threshold, with: others)
                for (place, other) in others.enumerated() where !articles.isEmpty {
                    try articles.keep(other, asked: others[..<place])
                }
                try articles.visit { number, article in
                    scores.begin(article.start..<article.end)
                    for other in others { scores.add(other.found[number], weight: other.word.weight, context) }
                    if article.places.lowerBound > 0, article.places.upperBound < block.count {
                        for place in article.places {
                            scores.add(lead.weight * articles.impact(place), to: block.ids[place])
                        }
                    } else {
                        let cursor = try again ?? context.postings.postings(of: rarest.terms).cursor
                        again = cursor
                        try lists.read(cursor, article.start..<article.end)
                        scores.add(lists[0], weight: lead.weight, context)
                    }
                    scores.forEachMatch { top.insert(ScoredPassage(passage: $0, score: $1)) }
                }
            }
        }
    }
}
