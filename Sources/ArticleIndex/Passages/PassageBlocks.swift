/// The blocks of passages that come one behind the other, while a generation is being built.
final class PassageBlocks {
    private var blocks: [PassageBlock] = []
    private var end = 0

    /// Adds the passages of an article.
    /// - Parameters:
    ///   - first: the first passage, right behind the last one of the article before.
    ///   - counts: how many terms each has in its text and in its headline.
    func add(first: Int, counts: [(first: UInt32, second: UInt32)]) {
        for (passage, counts) in zip(first..., counts) {
            let (number, slot) = PassageBlock.position(of: passage)
            while blocks.count <= number { blocks.append(PassageBlock()) }
            blocks[number].set(
                slot: slot, textTokens: Int(counts.first), headlineTokens: Int(counts.second),
                startsArticle: passage == first)
        }
        end = first + counts.count
    }

    /// The blocks in their stored form, in order.
    func encoded() -> [[UInt8]] {
        var blocks = blocks
        let (number, slot) = PassageBlock.position(of: end)
        if number < blocks.count { blocks[number].markGap(slot: slot) }
        return blocks.map(\.encoded)
    }
}
