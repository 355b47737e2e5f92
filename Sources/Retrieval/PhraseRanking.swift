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
        // Asked first for the words that are in the fewest passages: most candidates need no more.
        let order = words.indices.sorted { words[$0].passages < words[$1].passages }
        // Passages whose occurrences were counted, the last few.
        var counted: [UInt32] = []
        var threshold = top.threshold

        while try lead.nextBlock() {
            let block = lead.block
            try context.check(block)
            for index in 0..<block.count {
                let passage = block.ids[index]
                let most = Double(block.frequencies[index] &+ block.secondFrequencies[index]) + mostCrossing
                let isPossible = weight * (most / (most + norms[Int(lengths[Int(passage)])])) > threshold
                // The rarest word may stand behind a passage's end, in an occurrence that begins in an earlier one.
                let mayBeginBefore =
                    try rarest > 0 && (lead.positions(at: index).first.map { Int($0) < rarest } ?? false)
                guard isPossible || mayBeginBefore else { continue }
                let start = context.directory.articleStart(of: passage)
                let end = context.directory.articleEnd(from: passage)
                var begin = mayBeginBefore ? firstReach(of: passage, from: start, words: words.count) : passage
                while begin <= passage {
                    if !counted.contains(begin),
                        try mayBegin(
                            in: begin, articleEnd: end, windows: windows, order: order, crossing: UInt32(crossing),
                            weight: weight, threshold: threshold)
                    {
                        if counted.count > 2 * words.count { counted.removeFirst(words.count) }
                        counted.append(begin)
                        let frequency = try occurrences(at: begin, articleEnd: end, windows: windows, found: &found)
                        if frequency > 0 {
                            let score = weight * context.impact(frequency: frequency, passage: begin)
                            top.insert(ScoredPassage(passage: begin, score: score))
                            threshold = top.threshold
                        }
                    }
                    begin += 1
                }
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

    /// Whether occurrences may begin in the passage, and as many as it takes to score more than the threshold: by how
    /// often the words stand in it and in the next one.
    private func mayBegin(
        in passage: UInt32, articleEnd end: UInt32, windows: [PhraseWord], order: [Int], crossing: UInt32,
        weight: Double,
        threshold: Double
    ) throws -> Bool {
        var inText = UInt32.max
        var inHeadline = UInt32.max
        var mayCross = passage + 1 < end
        let isNextShort = mayCross && context.directory.textTokens(of: passage + 1) < windows.count - 1
        for word in order {
            let found = try windows[word].frequencies(in: passage)
            inText = min(inText, found.text)
            inHeadline = min(inHeadline, found.headline)
            if found.text == 0, mayCross {
                // It stands behind the passage's end then, which the first word cannot.
                mayCross = try word > 0 && (isNextShort || windows[word].frequencies(in: passage + 1).text > 0)
            }
            guard inText > 0 || inHeadline > 0 || mayCross else { return false }
        }
        let most = inText + inHeadline + (mayCross ? crossing : 0)
        return weight * context.impact(frequency: most, passage: passage) > threshold
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
