import ArticleIndex
import PostingLists

/// The best passages for a phrase: words side by side, also from one passage into the next of the same article.
///
/// An occurrence counts for the passage it begins in. The rarest word brings up passages; positions are decoded only where
/// the words stand often enough for the passage to be good enough.
struct PhraseRanking {
    private let context: EvaluationContext

    init(_ context: EvaluationContext) {
        self.context = context
    }

    func rank(_ words: [WordClass], into top: inout TopPassages) throws {
        guard let rarest = words.indices.min(by: { words[$0].passages < words[$1].passages }) else { return }
        let (norms, lengths) = (context.norms, context.directory.lengths)
        let lead = try context.postings.postings(of: words[rarest].terms).cursor
        let windows = try words.map {
            PhraseWord(try context.postings.postings(of: $0.terms).cursor, memory: words.count + 2)
        }
        let weight = words.reduce(0) { $0 + context.weight($1) }
        // Over one passage's end runs one occurrence, unless the phrase can overlap itself.
        let crossing =
            Set(words.flatMap(\.terms)).count == words.reduce(0) { $0 + $1.terms.count } ? 1 : words.count - 1
        let mostCrossing = Double(crossing)
        var found = PhraseOccurrences(words: words.count)
        var threshold = top.threshold
        var done: UInt32 = 0

        while try lead.nextBlock() {
            let block = lead.block
            try context.check(block)
            for index in 0..<block.count {
                let passage = block.ids[index]
                let most = Double(block.frequencies[index] &+ block.secondFrequencies[index]) + mostCrossing
                let isPossible = weight * (most / (most + norms[Int(lengths[Int(passage)])])) > threshold
                // The rarest word may stand behind a passage's end, in an occurrence that begins in the one before.
                let before = max(passage, 1) - 1
                let isPossibleBefore =
                    before >= done && rarest > 0
                    && (weight * (mostCrossing / (mostCrossing + norms[Int(lengths[Int(before)])])) > threshold
                        || context.directory.textTokens(of: before) < words.count - 1)
                guard isPossible || isPossibleBefore else { continue }
                let start = context.directory.articleStart(of: passage)
                let end = context.directory.articleEnd(from: passage)
                var begin =
                    isPossibleBefore ? max(done, firstReach(of: passage, from: start, words: words.count)) : passage
                while begin <= passage {
                    try look(
                        at: begin, articleEnd: end, windows: windows, crossing: crossing, weight: weight,
                        found: &found, into: &top)
                    begin += 1
                }
                done = begin
                threshold = top.threshold
            }
        }
    }

    /// The first passage in which an occurrence that reaches into this one may begin: the one before, or an earlier one
    /// where those between are shorter than the phrase.
    private func firstReach(of passage: UInt32, from start: UInt32, words: Int) -> UInt32 {
        var first = passage
        var tokens = 0
        while first > start, tokens < words - 1 {
            first -= 1
            tokens += context.directory.textTokens(of: first)
        }
        return first
    }

    private func look(
        at passage: UInt32, articleEnd end: UInt32, windows: [PhraseWord], crossing: Int, weight: Double,
        found: inout PhraseOccurrences, into top: inout TopPassages
    ) throws {
        let most = try mostOccurrences(at: passage, articleEnd: end, windows: windows, crossing: UInt32(crossing))
        guard most > 0, weight * context.impact(frequency: most, passage: passage) > top.threshold else { return }
        let frequency = try occurrences(at: passage, articleEnd: end, windows: windows, found: &found)
        guard frequency > 0 else { return }
        let score = weight * context.impact(frequency: frequency, passage: passage)
        top.insert(ScoredPassage(passage: passage, score: score))
    }

    /// No more occurrences than this begin in the passage, by how often its words stand in it and in the next one.
    private func mostOccurrences(
        at passage: UInt32, articleEnd end: UInt32, windows: [PhraseWord], crossing: UInt32
    ) throws -> UInt32 {
        let first = try windows[0].frequencies(in: passage)
        guard first.text > 0 || first.headline > 0 else { return 0 }
        var (inText, inHeadline) = first
        let last = windows[windows.count - 1]
        // Words are asked for passages that go up: for this one before the next.
        _ = try last.frequencies(in: passage)
        let mayCross =
            try first.text > 0 && passage + 1 < end
            && (last.frequencies(in: passage + 1).text > 0
                || context.directory.textTokens(of: passage + 1) < windows.count - 1)
        for window in windows.dropFirst() {
            let found = try window.frequencies(in: passage)
            inText = min(inText, found.text)
            inHeadline = min(inHeadline, found.headline)
            guard mayCross || inText > 0 || inHeadline > 0 else { return 0 }
        }
        return inText + inHeadline + (mayCross ? crossing : 0)
    }

    private func occurrences(
        at passage: UInt32, articleEnd end: UInt32, windows: [PhraseWord], found: inout PhraseOccurrences
    ) throws -> UInt32 {
        let length = UInt32(context.directory.textTokens(of: passage))
        found.clear()
        for (word, window) in windows.enumerated() {
            try found.read(word) { try window.appendPositions(in: passage, column: 0, offset: 0, to: &$0) }
        }
        // The next passages matter only to an occurrence that begins too near the end of this one.
        if let last = found.lastBeginning, Int(last) + windows.count > Int(length) {
            var base = length
            var next = passage + 1
            while next < end, base < length + UInt32(windows.count - 1) {
                for (word, window) in windows.enumerated() {
                    try found.read(word) { try window.appendPositions(in: next, column: 0, offset: base, to: &$0) }
                }
                base += UInt32(context.directory.textTokens(of: next))
                next += 1
            }
        }
        let count = found.count(before: length)
        guard try windows.allSatisfy({ try $0.frequencies(in: passage).headline > 0 }) else { return count }
        found.clear()
        for (word, window) in windows.enumerated() {
            try found.read(word) { try window.appendPositions(in: passage, column: 1, offset: 0, to: &$0) }
        }
        return count + found.count(before: .max)
    }
}
