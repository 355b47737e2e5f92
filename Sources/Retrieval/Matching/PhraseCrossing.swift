import ArticleIndex
import PostingLists

/// Looks for occurrences of a phrase that run from one passage into the next.
///
/// Few passages need it: it has cursors of its own, made when the first one does, and begins them anew where it is asked
/// for an earlier passage.
struct PhraseCrossing {
    private let words: [WordClass]
    private let context: EvaluationContext
    private var cursors: [PostingCursor?] = []
    /// The passages the cursors were asked for last.
    private var asked: [UInt32] = []

    init(_ words: [WordClass], context: EvaluationContext) {
        self.words = words
        self.context = context
    }

    /// The passages before this one, ascending, in which occurrences begin that have a word in this one.
    ///
    /// - Parameters:
    ///   - positions: where a word of the phrase stands in the passage.
    ///   - word: which one.
    mutating func beginnings(
        of positions: UnsafeBufferPointer<UInt32>, _ word: Int, before passage: UInt32
    ) throws -> [UInt32] {
        var found: [UInt32] = []
        let article = context.directory.articleStart(of: passage)
        // The earliest position goes back farthest.
        for position in Array(positions.prefix { $0 < UInt32(word) }) {
            var missing = word - Int(position)
            var begin = passage
            while missing > 0, begin > article {
                begin -= 1
                missing -= context.directory.textTokens(of: begin)
            }
            guard missing <= 0, found.last != begin else { continue }
            if try occurs(from: UInt32(-missing), in: begin) { found.append(begin) }
        }
        return found
    }

    /// Whether an occurrence begins in a passage that runs over its end.
    ///
    /// - Parameters:
    ///   - positions: where a word of the phrase stands in the passage.
    ///   - word: which one.
    mutating func runsOver(
        from positions: UnsafeBufferPointer<UInt32>, _ word: Int, in passage: UInt32
    ) throws -> Bool {
        let lastWhole = context.directory.textTokens(of: passage) - words.count
        for position in Array(positions) where Int(position) >= word && Int(position) - word > lastWhole {
            if try occurs(from: position - UInt32(word), in: passage) { return true }
        }
        return false
    }

    /// Whether the phrase stands in an article's text from a token of a passage on.
    mutating func occurs(from start: UInt32, in passage: UInt32) throws -> Bool {
        let end = context.directory.articleEnd(from: passage)
        var place = passage
        var token = start
        for word in words.indices {
            while token >= UInt32(context.directory.textTokens(of: place)) {
                token -= UInt32(context.directory.textTokens(of: place))
                place += 1
                guard place < end else { return false }
            }
            guard try positions(of: word, in: place, column: 0).contains(token) else { return false }
            token += 1
        }
        return true
    }

    /// How many occurrences begin in a passage, in its text and in the headline it carries.
    mutating func count(beginningIn passage: UInt32) throws -> UInt32 {
        var count: UInt32 = 0
        for start in try positions(of: 0, in: passage, column: 0) where try occurs(from: start, in: passage) {
            count += 1
        }
        let headline = try words.indices.map { try positions(of: $0, in: passage, column: 1) }
        for start in headline[0]
        where headline.indices.allSatisfy({ headline[$0].contains(start + UInt32($0)) }) {
            count += 1
        }
        return count
    }

    private mutating func positions(of word: Int, in passage: UInt32, column: Int) throws -> [UInt32] {
        if cursors.isEmpty {
            cursors = Array(repeating: nil, count: words.count)
            asked = Array(repeating: 0, count: words.count)
        }
        let cursor: PostingCursor
        if let open = cursors[word], asked[word] <= passage {
            cursor = open
        } else {
            cursor = try context.postings.postings(of: words[word].terms).cursor
            cursors[word] = cursor
        }
        asked[word] = passage
        return try cursor.advance(to: passage) == passage ? Array(cursor.positions(column: column)) : []
    }
}
