/// A set of an article's tokens, a bit for each, so that the few that matter are found without a look at the others.
struct TokenSet {
    /// 64 tokens each, the first in the lowest bit.
    private let words: UnsafeMutableBufferPointer<UInt64>

    /// How many words of memory a set takes.
    static func size(for count: Int) -> Int { count / 64 + 1 }

    /// An empty set.
    /// - Parameter words: `size(for:)` of them, which nothing else uses as long as the set is used.
    init(_ words: UnsafeMutableBufferPointer<UInt64>) {
        self.words = words
        words.initialize(repeating: 0)
    }

    @inline(__always)
    func insert(_ index: Int) { words[index &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: index & 63) }

    @inline(__always)
    func contains(_ index: Int) -> Bool { words[index &>> 6] &>> UInt64(truncatingIfNeeded: index & 63) & 1 != 0 }

    /// The first member from `index` on; `end` where there is none before that.
    @inline(__always)
    func first(from index: Int, below end: Int) -> Int {
        guard index < end else { return end }
        var word = index &>> 6
        var rest = words[word] & .max &<< UInt64(truncatingIfNeeded: index & 63)
        while rest == 0 {
            word &+= 1
            guard word &<< 6 < end else { return end }
            rest = words[word]
        }
        return min(word &<< 6 &+ rest.trailingZeroBitCount, end)
    }

    /// The members in a range, in order.
    @inline(__always)
    func members(in range: Range<Int>) -> Members {
        Members(set: self, position: range.lowerBound, end: range.upperBound)
    }

    struct Members: Sequence, IteratorProtocol {
        fileprivate let set: TokenSet
        fileprivate var position: Int
        fileprivate let end: Int

        @inline(__always)
        mutating func next() -> Int? {
            let found = set.first(from: position, below: end)
            guard found < end else { return nil }
            position = found &+ 1
            return found
        }
    }
}
