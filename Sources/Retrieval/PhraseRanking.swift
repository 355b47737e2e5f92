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

    /// As many passages are looked at together: few enough for what they score to matter to the next ones.
    private static let groupSize = 32

    func rank(_ words: [WordClass], into top: inout TopPassages) throws {
        let order = words.indices.sorted { words[$0].passages < words[$1].passages }
        guard let rarest = order.first else { return }
        let directory = context.directory
        let (norms, lengths) = (context.norms, directory.lengths)
        let textTokens = directory.textTokens
        let lead = try context.postings.postings(of: words[rarest].terms).cursor
        let others = try order.dropFirst().map { place in
            (place: UInt32(place), cursor: try context.postings.postings(of: words[place].terms).cursor)
        }
        let weight = words.reduce(0) { $0 + context.weight($1) }
        let leadPlace = UInt32(rarest)
        var crossing = PhraseCrossing(words, context: context)
        let candidates = PhraseCandidates()
        let positions = PositionLists()
        var places: [Int] = []
        // Passages in which an occurrence begins that was found in the next one.
        var crossed: [ScoredPassage] = []

        while try nextBlock(of: lead, isFirstWord: rarest == 0, score: top.threshold, weight: weight) {
            let block = lead.block
            try context.check(block)
            var index = 0
            while index < block.count {
                places.removeAll(keepingCapacity: true)
                while index < block.count, places.count < Self.groupSize {
                    let passage = block.ids[index]
                    // An occurrence that begins in an earlier passage makes that passage's count a greater one.
                    if leadPlace > 0, let first = try lead.firstPosition(at: index), first < leadPlace,
                        directory.articleStart(of: passage) < passage
                    {
                        for begin in try crossing.beginnings(of: lead.positions(at: index), rarest, before: passage) {
                            let count = try crossing.count(beginningIn: begin)
                            crossed.append(score(of: count, in: begin, weight: weight))
                        }
                    }
                    let most = Double(block.frequencies[index] &+ block.secondFrequencies[index])
                    let norm = norms[Int(lengths[Int(passage)])]
                    if weight * most > top.scoreToCompare * (most + norm) { places.append(index) }
                    index &+= 1
                }
                guard !places.isEmpty else { break }
                try places.withUnsafeBufferPointer { try lead.collectPositions(ofPostings: $0, into: positions) }
                candidates.clear()
                for (row, index) in places.enumerated() {
                    let passage = block.ids[index]
                    let lastStart = Int(textTokens[Int(passage)]) - words.count
                    try candidates.append(passage, positions[row], place: leadPlace, lastStart: lastStart) { start in
                        try passage + 1 < directory.articleEnd(from: passage)
                            && crossing.occurs(from: start, in: passage)
                    }
                }
                for (place, cursor) in others { try candidates.keep(cursor, place: place) }
                candidates.visit { passage, count in
                    top.insert(score(of: count, in: passage, weight: weight))
                }
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
