/// Token counts of all passages and where articles begin: what ranking asks of every match.
package struct PassageDirectory: Sendable {
    private var textTokens: [UInt16] = []
    private var headlineTokens: [UInt8] = []
    private var articleStarts: [UInt64] = []

    package init() {}

    /// Adds the next block; blocks that are not there count as empty.
    mutating func append(_ block: PassageBlock, number: Int) {
        let missing = number * PassageBlock.passageCount - textTokens.count
        if missing > 0 {
            textTokens += repeatElement(0, count: missing)
            headlineTokens += repeatElement(0, count: missing)
            articleStarts += repeatElement(0, count: missing / 64)
        }
        textTokens += block.textTokens
        headlineTokens += block.headlineTokens
        articleStarts += block.articleStarts
    }

    /// One more than the greatest passage id there can be.
    package var end: Int { textTokens.count }

    /// Tokens in a passage's text; 0 where there is no such passage.
    package func textTokens(of passage: UInt32) -> Int {
        Int(passage) < textTokens.count ? Int(textTokens[Int(passage)]) : 0
    }

    /// Tokens in a passage's text and in the headline it carries.
    package func tokens(of passage: UInt32) -> Int {
        Int(passage) < textTokens.count ? Int(textTokens[Int(passage)]) + Int(headlineTokens[Int(passage)]) : 0
    }

    /// The first passage of the article that `passage` belongs to.
    package func articleStart(of passage: UInt32) -> UInt32 {
        guard Int(passage) < textTokens.count else { return passage }
        var word = Int(passage) / 64
        var bits = articleStarts[word] & (UInt64.max >> UInt64(63 - passage % 64))
        while bits == 0, word > 0 {
            word -= 1
            bits = articleStarts[word]
        }
        return bits == 0 ? passage : UInt32(word * 64 + 63 - bits.leadingZeroBitCount)
    }

    /// The first passage behind the article that begins with `start`: that of another article, or none at all.
    package func articleEnd(from start: UInt32) -> UInt32 {
        let next = Int(start) + 1
        guard next < textTokens.count else { return UInt32(next) }
        var word = next / 64
        var bits = articleStarts[word] & (UInt64.max << UInt64(next % 64))
        while bits == 0 {
            word += 1
            guard word < articleStarts.count else { return UInt32(textTokens.count) }
            bits = articleStarts[word]
        }
        return UInt32(word * 64 + bits.trailingZeroBitCount)
    }
}
