import PostingLists

/// A posting cursor stepped posting by posting.
final class TermStream {
    private let cursor: PostingCursor
    private var index = 0
    /// The passage the stream stands on; `.max` behind the last one.
    private(set) var passage: UInt32 = 0

    /// Stands on the first posting.
    init(_ cursor: PostingCursor) throws(PostingError) {
        self.cursor = cursor
        try nextBlock()
    }

    private func nextBlock() throws(PostingError) {
        index = 0
        passage = try cursor.nextBlock() ? cursor.block.ids[0] : .max
    }

    /// Moves to the next posting.
    @inline(__always)
    func advance() throws(PostingError) {
        index += 1
        if index < cursor.block.count {
            passage = cursor.block.ids[index]
        } else {
            try nextBlock()
        }
    }

    /// Moves on to the first posting that is not before `target`; does not move when it stands there already.
    func seek(to target: UInt32) throws(PostingError) {
        guard passage < target else { return }
        if let index = try cursor.seek(to: target) {
            self.index = index
            passage = cursor.block.ids[index]
        } else {
            passage = .max
        }
    }

    /// Occurrences in the passage's text. Only where the stream stands on a passage.
    @inline(__always)
    var textFrequency: UInt32 { cursor.block.frequencies[index] }

    /// Occurrences in the headline that the passage carries.
    @inline(__always)
    var headlineFrequency: UInt32 { cursor.block.secondFrequencies[index] }

    /// Appends the token positions in the passage's text, ascending.
    func appendTextPositions(to positions: inout [UInt32]) throws(PostingError) {
        positions.append(contentsOf: try cursor.positions(at: index, column: 0))
    }

    /// Appends the token positions in the headline, ascending.
    func appendHeadlinePositions(to positions: inout [UInt32]) throws(PostingError) {
        positions.append(contentsOf: try cursor.positions(at: index, column: 1))
    }
}
