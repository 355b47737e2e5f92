import PostingLists

/// One word of a phrase, asked for passages that go up, with steps back over a few.
///
/// Where the cursor moves to another block, the last passages of the old one are kept with their positions.
final class PhraseWord {
    private let cursor: PostingCursor
    private var block: PostingBlock
    private var isFinished = false
    /// Where the last question was answered in the block.
    private var place = 0
    /// The last postings before the block, ascending.
    private var tail: [Kept] = []

    private struct Kept {
        var passage: UInt32
        var text: [UInt32]
        var headline: [UInt32]
    }

    private let memory: Int

    /// - Parameter memory: how far back a question may go behind an earlier one, in postings.
    init(_ cursor: PostingCursor, memory: Int) {
        self.cursor = cursor
        self.memory = memory
        block = cursor.block
    }

    /// How often the word stands in a passage.
    func frequencies(in passage: UInt32) throws -> (text: UInt32, headline: UInt32) {
        if let index = try locate(passage) { return (block.frequencies[index], block.secondFrequencies[index]) }
        if let kept = kept(passage) { return (UInt32(kept.text.count), UInt32(kept.headline.count)) }
        return (0, 0)
    }

    /// Appends the positions in a passage.
    /// - Parameter offset: what is added to each of them.
    func appendPositions(in passage: UInt32, column: Int, offset: UInt32, to positions: inout [UInt32]) throws {
        if let index = try locate(passage) {
            let first = positions.count
            positions.append(contentsOf: try cursor.positions(at: index, column: column))
            guard offset > 0 else { return }
            for index in first..<positions.count { positions[index] &+= offset }
        } else if let kept = kept(passage) {
            positions += (column == 0 ? kept.text : kept.headline).map { $0 &+ offset }
        }
    }

    private func kept(_ passage: UInt32) -> Kept? {
        tail.last { $0.passage == passage }
    }

    /// The passage's place in the block, moving on to another block where it must.
    private func locate(_ passage: UInt32) throws -> Int? {
        if block.count > 0, block.ids[block.count - 1] >= passage {
            if place > 0, block.ids[place - 1] >= passage { place = 0 }
            place = block.firstIndex(notBelow: passage, from: place)
            return block.ids[place] == passage ? place : nil
        }
        guard !isFinished else { return nil }
        try keepTail()
        let index = try cursor.seek(to: passage)
        block = cursor.block
        guard let index else {
            isFinished = true
            return nil
        }
        place = index
        return block.ids[index] == passage ? index : nil
    }

    private func keepTail() throws {
        guard block.count > 0 else { return }
        for index in max(0, block.count - memory)..<block.count {
            tail.append(
                Kept(
                    passage: block.ids[index], text: Array(try cursor.positions(at: index, column: 0)),
                    headline: Array(try cursor.positions(at: index, column: 1))))
        }
        tail.removeFirst(max(0, tail.count - memory))
    }
}
