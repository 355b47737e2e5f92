/// Lays a quote's words along a stretch of a candidate so that as little as possible has to change.
///
/// Semi-global alignment with affine gaps: the whole quote, anywhere in the candidate (O. Gotoh, "An improved algorithm for
/// matching biological sequences", J. Mol. Biol. 162, 1982). Costs are in words.
struct WordAlignment {
    enum Step: UInt8 {
        case pair, insertion, deletion
    }

    /// A word with the number of its stem, which equal stems share; 0 where no word of the quote has it.
    struct Word {
        var word: QuoteWord
        var stem: Int32
    }

    /// What was found: steps in text order, and the first word of the candidate that they touch.
    struct Path {
        var steps: [Step]
        var start: Int
        var cost: Float
    }

    static let inflection: Float = 0.25
    static let replacement: Float = 1
    static let deletion: Float = 1
    /// The first of a run of words that the quote lacks, and each further one: two halves that were joined cost little.
    static let insertionStart: Float = 0.7
    static let insertionMore: Float = 0.1

    let quote: [Word]
    let candidate: [Word]

    private static let fromPair: UInt8 = 0
    private static let fromInsertion: UInt8 = 1
    private static let fromDeletion: UInt8 = 2
    private static let gapGoesOn: UInt8 = 4

    /// The cheapest path; of equal ones the first in the candidate. Time and memory are the product of both lengths.
    func path() -> Path {
        let width = candidate.count + 1
        // One byte a cell: where its cheapest path came from, and whether a gap through it goes on.
        var trace = [UInt8](repeating: 0, count: (quote.count + 1) * width)
        var costs = [Float](repeating: 0, count: width)
        for row in 0..<quote.count { fill(row, &costs, &trace) }
        var end = 0
        for column in 0..<width where costs[column] < costs[end] { end = column }
        return walked(backFrom: end, cost: costs[end], trace)
    }

    /// The cost of a pair: nothing for the same word.
    static func pairCost(_ quote: Word, _ candidate: Word) -> Float {
        if quote.word.key == candidate.word.key { return 0 }
        return quote.stem == candidate.stem ? inflection : replacement
    }

    /// Replaces the costs of the row before by this row's.
    private func fill(_ row: Int, _ costs: inout [Float], _ trace: inout [UInt8]) {
        let word = quote[row]
        let dropCost = word.word.isBracketed ? 0 : Self.deletion
        // An insertion stands behind this row's word and in front of the next.
        let isFree = row + 1 < quote.count && quote[row + 1].word.followsEllipsis
        let line = (row + 1) * costs.count
        var diagonal = costs[0]
        costs[0] += dropCost
        trace[line] = Self.fromDeletion
        var gap = Float.infinity
        for column in 1..<max(costs.count, 1) {
            let other = candidate[column - 1]
            let weight: Float = isFree || other.word.isBracketed ? 0 : 1
            let opened = costs[column - 1] + Self.insertionStart * weight
            let goesOn = gap + Self.insertionMore * weight < opened
            gap = goesOn ? gap + Self.insertionMore * weight : opened
            var best = diagonal + Self.pairCost(word, other)
            var from = Self.fromPair
            let dropped = costs[column] + dropCost
            diagonal = costs[column]
            if dropped < best { (best, from) = (dropped, Self.fromDeletion) }
            if gap < best { (best, from) = (gap, Self.fromInsertion) }
            costs[column] = best
            trace[line + column] = from | (goesOn ? Self.gapGoesOn : 0)
        }
    }

    private func walked(backFrom end: Int, cost: Float, _ trace: [UInt8]) -> Path {
        var steps: [Step] = []
        var row = quote.count
        var column = end
        var isInGap = false
        while row > 0 {
            let cell = trace[row * (candidate.count + 1) + column]
            switch isInGap ? Self.fromInsertion : cell & 3 {
            case Self.fromInsertion:
                steps.append(.insertion)
                isInGap = cell & Self.gapGoesOn != 0
                column -= 1
            case Self.fromDeletion:
                steps.append(.deletion)
                row -= 1
            default:
                steps.append(.pair)
                row -= 1
                column -= 1
            }
        }
        return Path(steps: steps.reversed(), start: column, cost: cost)
    }
}
