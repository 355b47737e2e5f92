/// Steps through one term's doclist in one segment.
///
/// Blocks are cut on a grid that only the pages decide: a block ends after 64 entries and before the first entry whose
/// position list leaves its page. Such an entry opens the next block, which goes on with the leaf its list ends on. A block
/// that is begun at a leaf's first row number leaves room for the entry that spilled onto that leaf, so the grid
/// is the same wherever a cursor comes from.
final class SegmentPostingCursor: PostingCursor {
    /// Where the current block's first entry begins.
    var blockStart = (page: 0, offset: 0)
    /// Whether the current block holds postings of deleted rows.
    var blockHasDeleted = false

    let doclist: Doclist
    let skips: SkipList?
    /// Whether postings of deleted rows, without occurrences, are part of the blocks.
    let keepsDeleted: Bool
    let source: any PageSource
    /// Made with the first block: many cursors only go from row to row.
    lazy var buffer = PostingBuffer()

    var index: DoclistIndex?

    /// What `bytes` belongs to.
    var leaf: Page
    var bytes: UnsafeRawBufferPointer
    var page: Int
    var offset: Int
    var limit: Int
    /// Where on this leaf the row number stands that is absolute.
    var absolute: Int
    var endsHere: Bool
    var isFinished = false
    /// The last row number before `offset`.
    var lastID: UInt32 = 0
    /// The number of the block that would be decoded next; kept only with a skip list.
    var nextNumber = 0
    /// The position list of the block's first posting, or of the row advanced to, when it leaves its page.
    var spill: [UInt8] = []
    /// Where the position list of the row advanced to stands; nil when it is a posting of the block.
    var list: Range<Int>?
    /// Whether that list is `spill`.
    var isSpilled = false

    /// A cursor before the doclist's first block.
    ///
    init(
        _ doclist: Doclist, skips: SkipList?, keepsDeleted: Bool, source: any PageSource
    ) throws(PostingError) {
        self.doclist = doclist
        self.skips = skips
        self.keepsDeleted = keepsDeleted
        self.source = source
        page = doclist.page
        endsHere = doclist.isComplete
        let leaf = try source.leaf(doclist.page, of: doclist.segment)
        guard doclist.start <= doclist.end, doclist.start >= LeafPage.bodyStart, doclist.end <= leaf.bodyEnd else {
            throw .damaged(page: leaf.id, reason: .offsetOutOfRange)
        }
        self.leaf = leaf.page
        bytes = leaf.bytes
        offset = doclist.start
        limit = doclist.end
        absolute = offset
        super.init(block: .empty)
    }

    override func nextBlock() throws(PostingError) -> Bool {
        let buffer = buffer
        repeat {
            guard try decodeBlock() else {
                current.count = 0
                return false
            }
        } while buffer.count == 0
        current = buffer.block
        return true
    }

    override func nextBlock(above threshold: Float) throws(PostingError) -> Bool {
        if let skips {
            var number = nextNumber
            while number < skips.entries.count, skips.entries[number].maximumImpact <= threshold { number += 1 }
            if number > nextNumber { try jump(toBlock: number, of: skips) }
        }
        return try nextBlock()
    }

    override func bound(at id: UInt32) -> ImpactBound {
        guard let skips else { return isFinished ? .none : .unknown }
        let number = skips.firstIndex(notBelow: id, from: max(0, nextNumber - 1))
        guard number < skips.entries.count else { return .none }
        return ImpactBound(
            lastID: skips.entries[number].lastID, maximumImpact: skips.entries[number].maximumImpact)
    }

    override func append(
        _ index: Int, column: Int, to positions: PositionBuffer
    ) throws(PostingError) {
        precondition(index >= 0 && index < current.count && list == nil, "no such posting in the block")
        let place = Int(buffer.places[index])
        let isWellFormed: Bool
        if place == 0 {
            isWellFormed = spill.withUnsafeBytes { PositionList.append($0, column: column, to: positions) }
        } else {
            var offset = place
            guard let size = Varint.read(bytes, &offset, limit: limit, maximum: Int(UInt32.max)),
                size >> 1 <= limit - offset
            else { throw damaged(.malformedPositions) }
            let list = UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + size >> 1])
            isWellFormed = PositionList.append(list, column: column, to: positions)
        }
        guard isWellFormed else { throw damaged(.malformedPositions) }
    }

    // MARK: - Row by row

    override func find(_ id: UInt32) throws(PostingError) -> UInt32 {
        list = nil
        var target = id
        while true {
            try skip(to: target)
            let row = try scan(to: target)
            guard !keepsDeleted, row < .max, let list, list.isEmpty, !isSpilled else { return row }
            target = row + 1
        }
    }

    override func frequenciesOfRow() throws(PostingError) -> (first: UInt32, second: UInt32) {
        guard let list else { return (0, 0) }
        if isSpilled { return try spilledFrequencies() }
        if let base = bytes.baseAddress, list.count > 0 {
            if let count = BlockDecoder.frequency(base, list.lowerBound, list.count) {
                return (UInt32(truncatingIfNeeded: count), 0)
            }
            if let both = BlockDecoder.frequencies(base, list.lowerBound, list.count) { return both }
        }
        return try frequencies(of: UnsafeRawBufferPointer(rebasing: bytes[list]))
    }

    override func countOccurrences(
        in rows: UnsafeBufferPointer<UInt32>, into counts: UnsafeMutablePointer<UInt32>
    ) throws(PostingError) {
        var walk = resumeWalk()
        for place in 0..<rows.count {
            let target = rows[place]
            if try advance(&walk, to: target), let walk {
                guard walk.row == UInt64(target) else {
                    counts[place] = 0
                    continue
                }
                if let count = BlockDecoder.frequency(walk.base, walk.list, walk.length) {
                    counts[place] = UInt32(truncatingIfNeeded: count)
                    continue
                }
                if let (first, second) = BlockDecoder.frequencies(walk.base, walk.list, walk.length) {
                    counts[place] = first &+ second
                    continue
                }
            }
            try take(walk)
            let row = try advance(to: target)
            counts[place] = row == target ? try occurrences() : 0
            walk = beginWalk()
        }
        try take(walk)
    }

    override func collectRows(
        from starts: UnsafeBufferPointer<UInt32>, to ends: UnsafeBufferPointer<UInt32>, into lists: RowLists
    ) throws(PostingError) {
        lists.clear()
        var walk = resumeWalk()
        for range in 0..<min(starts.count, ends.count) {
            var target = starts[range]
            let end = ends[range]
            while target < end {
                if try advance(&walk, to: target), let walk {
                    guard walk.row < UInt64(end) else { break }
                    let row = UInt32(truncatingIfNeeded: walk.row)
                    if let count = BlockDecoder.frequency(walk.base, walk.list, walk.length) {
                        lists.append(row, count: UInt32(truncatingIfNeeded: count))
                        target = row &+ 1
                        continue
                    }
                    if let (first, second) = BlockDecoder.frequencies(walk.base, walk.list, walk.length) {
                        lists.append(row, first: first, second: second)
                        target = row &+ 1
                        continue
                    }
                }
                try take(walk)
                let row = try advance(to: target)
                if row < end {
                    // None for a deleted row.
                    let (first, second) = try frequencies()
                    if first &+ second > 0 { lists.append(row, first: first, second: second) }
                }
                target = row == .max ? row : row + 1
                walk = beginWalk()
            }
            lists.endRange()
        }
        try take(walk)
    }

    override func collectPositions(
        in rows: UnsafeBufferPointer<UInt32>, into lists: PositionLists
    ) throws(PostingError) {
        lists.clear()
        var walk = resumeWalk()
        for target in rows {
            if try advance(&walk, to: target), let walk,
                walk.row > UInt64(target) || lists.append(walk.base + walk.list, walk.length)
            {
                lists.endRow(isBeside: walk.isBeside(target))
                continue
            }
            try take(walk)
            if try advance(to: target) == target { try appendRow(to: lists) }
            lists.endRow(isBeside: true)
            walk = beginWalk()
        }
        try take(walk)
    }

    override func postingsThatMayBegin(before position: UInt32) -> UInt64 {
        // The first step is the position and 2, in one byte up to 0x7F; 1 begins the second column.
        guard position < 0x7E, list == nil else { return .max }
        let least = UInt8(position) + 2
        let (places, count, bytes, limit) = (buffer.places, current.count, bytes, limit)
        var postings: UInt64 = 0
        for index in 0..<count {
            let place = Int(places[index])
            let isLater = place > 0 && place + 1 < limit && bytes[place] < 0x80 && bytes[place + 1] >= least
            postings |= (isLater ? 0 : 1) &<< UInt64(truncatingIfNeeded: index)
        }
        return postings
    }

    override func collectPositions(
        ofPostings places: UnsafeBufferPointer<Int>, into lists: PositionLists
    ) throws(PostingError) {
        let (listPlaces, count, bytes, limit) = (buffer.places, current.count, bytes, limit)
        precondition(list == nil, "no block any more")
        for index in places {
            precondition(index >= 0 && index < count, "no such posting in the block")
            // A usual list: its length in one byte, and the list whole on this page.
            let place = Int(listPlaces[index])
            if place > 0, let base = bytes.baseAddress, bytes[place] < 0x80,
                place + 1 + Int(bytes[place] >> 1) <= limit,
                lists.append(base + place + 1, Int(bytes[place] >> 1))
            {
                lists.endRow(isBeside: true)
                continue
            }
            try appendPosting(index, to: lists)
            lists.endRow(isBeside: true)
        }
    }

    override func appendPositionsOfRow(_ column: Int, to positions: PositionBuffer) throws(PostingError) {
        guard let list else { return }
        let isWellFormed =
            isSpilled
            ? spill.withUnsafeBytes { PositionList.append($0, column: column, to: positions) }
            : PositionList.append(UnsafeRawBufferPointer(rebasing: bytes[list]), column: column, to: positions)
        guard isWellFormed else { throw damaged(.malformedPositions) }
    }

    override func leap(to id: UInt32) throws(PostingError) {
        guard !isFinished, id > lastID else { return }
        if let skips {
            let number = skips.firstIndex(notBelow: id, from: nextNumber)
            if number > nextNumber { try jump(toBlock: number, of: skips) }
        } else if !endsHere {
            if index == nil { index = try DoclistIndex(of: doclist, source: source) }
            guard let target = index?.leaf(holding: id), target.page > page else { return }
            let leaf = try source.leaf(target.page, of: doclist.segment)
            var offset = leaf.firstEntry
            guard offset > 0,
                Varint.read(leaf.bytes, &offset, limit: leaf.bodyEnd) == UInt64(target.firstID)
            else { throw damaged(.identifiersOutOfOrder) }
            enter(leaf, page: target.page)
        }
    }
}
