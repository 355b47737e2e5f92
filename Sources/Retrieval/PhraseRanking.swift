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
        guard let rarest = words.min(by: { $0.passages < $1.passages }) else { return }
        let lead = try context.stream(rarest)
        let windows = try words.map {
            PhraseWord(try context.postings.postings(of: $0.terms).cursor, memory: words.count + 2)
        }
        let weight = words.reduce(0) { $0 + context.weight($1) }
        var done: UInt32 = 0
        while lead.passage != .max {
            let passage = lead.passage
            let start = context.directory.articleStart(of: passage)
            let end = context.directory.articleEnd(from: passage)
            // The rarest word may stand behind the passage's end, in an occurrence that begins in the one before.
            var begin = max(done, firstReach(of: passage, from: start, words: words.count))
            while begin <= passage {
                try look(at: begin, articleEnd: end, windows: windows, weight: weight, into: &top)
                begin += 1
            }
            done = begin
            try lead.advance()
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
        at passage: UInt32, articleEnd end: UInt32, windows: [PhraseWord], weight: Double, into top: inout TopPassages
    ) throws {
        let most = try mostOccurrences(at: passage, articleEnd: end, windows: windows)
        guard most > 0 else { return }
        guard weight * context.impact(frequency: most, passage: passage) > top.threshold else { return }
        let frequency = try occurrences(at: passage, articleEnd: end, windows: windows)
        guard frequency > 0 else { return }
        let score = weight * context.impact(frequency: frequency, passage: passage)
        top.insert(ScoredPassage(passage: passage, score: score))
    }

    /// No more occurrences than this begin in the passage, by how often its words stand in it and in the next one.
    private func mostOccurrences(at passage: UInt32, articleEnd end: UInt32, windows: [PhraseWord]) throws -> UInt32 {
        var inText = UInt32.max
        var inHeadline = UInt32.max
        // Words from the first one on that stand in the passage, without a gap.
        var leading = 0
        for (number, window) in windows.enumerated() {
            let found = try window.frequencies(in: passage)
            inText = min(inText, found.text)
            inHeadline = min(inHeadline, found.headline)
            if found.text > 0, leading == number { leading += 1 }
        }
        var most = inText &+ inHeadline
        guard leading > 0, passage + 1 < end else { return most }
        if context.directory.textTokens(of: passage + 1) < windows.count - 1 { return most + UInt32(windows.count) }
        // The occurrences that run over the passage's end are those whose words stand on their side of it: at most one
        // for each way to part the phrase.
        var trailing = 0
        for window in windows.reversed() {
            guard try window.frequencies(in: passage + 1).text > 0 else { break }
            trailing += 1
        }
        let count = windows.count
        let ways = min(leading, count - 1) - max(count - trailing, 1) + 1
        most += UInt32(max(ways, 0))
        return most
    }

    private func occurrences(at passage: UInt32, articleEnd end: UInt32, windows: [PhraseWord]) throws -> UInt32 {
        let length = UInt32(context.directory.textTokens(of: passage))
        var positions: [[UInt32]] = []
        for window in windows {
            var own: [UInt32] = []
            try window.appendPositions(in: passage, column: 0, offset: 0, to: &own)
            var base = length
            var next = passage + 1
            while next < end, base < length + UInt32(windows.count - 1) {
                try window.appendPositions(in: next, column: 0, offset: base, to: &own)
                base += UInt32(context.directory.textTokens(of: next))
                next += 1
            }
            positions.append(own)
        }
        var count = UInt32(OccurrenceSearch.adjacent(positions).count { $0.lowerBound < length })
        if try windows.allSatisfy({ try $0.frequencies(in: passage).headline > 0 }) {
            let headline = try windows.map { window in
                var own: [UInt32] = []
                try window.appendPositions(in: passage, column: 1, offset: 0, to: &own)
                return own
            }
            count += UInt32(OccurrenceSearch.adjacent(headline).count)
        }
        return count
    }
}
