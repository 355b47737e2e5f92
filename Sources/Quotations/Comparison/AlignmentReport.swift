/// Reads an alignment: what is the same, what is not, and what that makes of the quote.
struct AlignmentReport {
    let differences: [WordDifference]
    /// UTF-8 byte offsets into the candidate, from the first pair to the last; nil where no word meets its like.
    let range: Range<Int>?
    let similarity: Double
    /// How many more words stand in front of the first pair in the candidate than in the quote.
    let shift: Int
    /// The same of the words up to the last pair.
    let endShift: Int
    private let quoteRange: Range<Int>
    /// Whether all that differs is `[sic]`.
    private let onlySic: Bool

    init(path: WordAlignment.Path, quote: [WordAlignment.Word], candidate: [WordAlignment.Word]) {
        var runs: [WordDifference] = []
        var row = 0
        var column = path.start
        var first: (quote: Int, candidate: Int)?
        var last = (quote: 0, candidate: 0)
        var onlySic = true
        func add(_ kind: WordDifference.Kind, _ words: Range<Int>, _ others: Range<Int>) {
            if let previous = runs.last, previous.kind == kind {
                runs[runs.count - 1].quote =
                    previous.quote.lowerBound..<max(previous.quote.upperBound, words.upperBound)
                runs[runs.count - 1].candidate =
                    previous.candidate.lowerBound..<max(previous.candidate.upperBound, others.upperBound)
            } else {
                runs.append(WordDifference(kind: kind, quote: words, candidate: others))
            }
        }
        /// An empty range in front of a word, or behind the last one.
        func point(_ words: [WordAlignment.Word], _ index: Int) -> Range<Int> {
            let offset =
                index < words.count ? words[index].word.range.lowerBound : words.last?.word.range.upperBound ?? 0
            return offset..<offset
        }
        for step in path.steps {
            switch step {
            case .pair:
                let cost = WordAlignment.pairCost(quote[row], candidate[column])
                let kind: WordDifference.Kind =
                    cost == 0 ? .same : cost == WordAlignment.inflection ? .inflected : .replaced
                add(kind, quote[row].word.range, candidate[column].word.range)
                if kind != .same { onlySic = false }
                if kind != .replaced {
                    first = first ?? (row, column)
                    last = (row, column)
                }
                row += 1
                column += 1
            case .insertion:
                add(.inserted, point(quote, row), candidate[column].word.range)
                if !candidate[column].word.isSic { onlySic = false }
                column += 1
            case .deletion:
                add(.deleted, quote[row].word.range, point(candidate, column))
                if !quote[row].word.isSic { onlySic = false }
                row += 1
            }
        }
        differences = runs
        self.onlySic = onlySic
        range = first.map {
            candidate[$0.candidate].word.range.lowerBound..<candidate[last.candidate].word.range.upperBound
        }
        shift = first.map { $0.candidate - $0.quote } ?? 0
        endShift = last.candidate - last.quote
        let counted = max(1, quote.count { !$0.word.isBracketed })
        similarity = max(0, 1 - Double(path.cost) / Double(counted))
        quoteRange = (quote.first?.word.range.lowerBound ?? 0)..<(quote.last?.word.range.upperBound ?? 0)
    }

    /// - Parameter joints: UTF-8 byte offsets into the candidate before which an attribution was left out.
    func verdict(quote: String, candidate: String, joints: [Int]) -> QuoteVerdict {
        guard let range else { return .edited }
        if onlySic {
            if joints.contains(where: { $0 > range.lowerBound && $0 < range.upperBound }) { return .split }
            let isSame = Self.punctuation(of: quote, quoteRange) == Self.punctuation(of: candidate, range)
            return isSame ? .verbatim : .punctuation
        }
        let isInflected = differences.allSatisfy { $0.kind == .same || $0.kind == .inflected }
        return isInflected ? .inflected : .edited
    }

    /// What counts for `verbatim` once the words are the same: the marks between them, `w` for a word. White space, quotation
    /// marks and apostrophes are left out.
    private static func punctuation(of text: String, _ range: Range<Int>) -> [Character] {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        let end = utf8.index(start, offsetBy: range.count)
        let marks: Set<Character> = ["\"", "'", "`", "“", "”", "„", "‘", "’", "‚", "«", "»", "‹", "›"]
        var result: [Character] = []
        var isInWord = false
        for character in text[start..<end] where !marks.contains(character) {
            let isWord = character.isLetter || character.isNumber
            if isWord, !isInWord { result.append("w") }
            if !isWord, !character.isWhitespace { result.append(character) }
            isInWord = isWord
        }
        return result
    }
}

extension QuoteWord {
    private static let sicKey: UInt64 = "sic".utf8.reduce(0xcbf2_9ce4_8422_2325) {
        ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3
    }

    /// The writer's mark that an error is the speaker's: `[sic]`.
    var isSic: Bool { isBracketed && key == Self.sicKey }
}
