import ArticleIndex
import PostingLists

/// The best passages for a phrase: words side by side, also from one passage into the next of the same article.
///
/// An occurrence counts for the passage it begins in. The rarest word brings up passages; the others are asked for their
/// places there, the rarer ones first. Where an occurrence may run over a passage's end, ``PhraseCrossing`` looks.
struct PhraseRanking {
    private let context: EvaluationContext

    init(_ context: EvaluationContext) {
        self.context = context
    }

    func rank(_ words: [WordClass], into top: inout TopPassages) throws {
        let order = words.indices.sorted { words[$0].passages < words[$1].passages }
        let parts = try order.map { place in
            PhraseCandidates.Word(
                place: UInt32(place), cursor: try context.postings.postings(of: words[place].terms).cursor)
        }
        guard parts.count > 1 else { return }
        let lead = parts[0]
        let directory = context.directory
        let (norms, lengths) = (context.norms, directory.lengths)
        let textTokens = directory.textTokens
        let weight = words.reduce(0) { $0 + context.weight($1) }
        let candidates = context.phraseCandidates
        let spansTwo = words.count <= directory.shortestBetween + 1
        let second = parts[1]
        var crossing = PhraseCrossing(words, context: context)
        // Passages with an occurrence that runs over the end.
        var crossed: [ScoredPassage] = []

        while try nextBlock(of: lead.cursor, isFirstWord: lead.place == 0, score: top.threshold, weight: weight) {
            let block = lead.cursor.block
            try context.check(block)
            let wanted = top.scoreToCompare
            // The postings that may score enough, a bit each: in a loop in which nothing has to be foreseen.
            var scoring: UInt64 = 0
            for posting in 0..<block.count {
                let most = Double(block.frequencies[posting] &+ block.secondFrequencies[posting])
                let isEnough = weight * most > wanted * (most + norms[Int(lengths[Int(block.ids[posting])])])
                scoring |= (isEnough ? 1 : 0) &<< UInt64(truncatingIfNeeded: posting)
            }
            // Where the lead is not the first word, it may belong to an occurrence that begins in the passage before: one of
            // the first words then, and few passages begin with it.
            let atBegin = lead.place == 0 || wanted <= 0 ? 0 : lead.cursor.postingsThatMayBegin(before: lead.place)
            let all = UInt64.max >> UInt64(PostingBlock.capacity - block.count)
            try candidates.take(
                block, textTokens, with: second, spansTwo: spansTwo,
                wanted: wanted > 0 ? (scoring | atBegin) & all : all)
            try candidates.review(lead) { passage, posting, positions in
                // An occurrence that begins in an earlier passage makes that passage's count a greater one.
                if let first = positions.first, first < lead.place, directory.articleStart(of: passage) < passage {
                    for begin in try crossing.beginnings(of: positions, Int(lead.place), before: passage) {
                        crossed.append(score(of: try crossing.count(beginningIn: begin), in: begin, weight: weight))
                    }
                }
                guard scoring >> UInt64(truncatingIfNeeded: posting) & 1 != 0 else { return false }
                if let last = positions.last,
                    Int(last) - Int(lead.place) + words.count > Int(textTokens[Int(passage)]),
                    passage + 1 < directory.articleEnd(from: passage),
                    try crossing.runsOver(from: positions, Int(lead.place), in: passage)
                {
                    crossed.append(score(of: try crossing.count(beginningIn: passage), in: passage, weight: weight))
                }
                return true
            }
            candidates.join(lead, second)
            for part in parts.dropFirst(2) { try candidates.keep(part) }
            candidates.visit { passage, count in
                top.insert(score(of: count, in: passage, weight: weight))
            }
            for passage in crossed { top.raise(passage) }
            crossed.removeAll(keepingCapacity: true)
        }
    }

    /// Where the rarest word is the first one, occurrences that begin in a passage are no more than that has of the word:
    /// blocks whose bound is too low are skipped. Otherwise the word may stand in the next passage, in the next block.
    private func nextBlock(
        of lead: PostingCursor, isFirstWord: Bool, score: Double, weight: Double
    ) throws(PostingError) -> Bool {
        guard isFirstWord, score > 0 else { return try lead.nextBlock() }
        return try lead.nextBlock(above: Float(score / (weight * context.slack)).nextDown)
    }

    private func score(of count: UInt32, in passage: UInt32, weight: Double) -> ScoredPassage {
        ScoredPassage(passage: passage, score: weight * context.impact(frequency: count, passage: passage))
    }
}
