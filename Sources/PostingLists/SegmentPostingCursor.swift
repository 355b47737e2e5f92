/// Steps through one term's doclist in one segment.
///
/// Blocks are cut on a grid that only the pages decide: a block ends after 128 entries and before the first entry whose
/// position list leaves its page. Such an entry opens the next block, which goes on with the leaf its list ends on. A block
/// that is begun at a leaf's first row number leaves room for the entry that spilled onto that leaf, so the grid
/// is the same wherever a cursor comes from.
final class SegmentPostingCursor: PostingCursor {
    /// Where the current block's first entry begins.
    private(set) var blockStart = (page: 0, offset: 0)
    /// Whether the current block holds postings of deleted rows.
    private(set) var blockHasDeleted = false

    private let doclist: Doclist
    private let skips: SkipList?
    /// Whether postings of deleted rows, without occurrences, are part of the blocks.
    private let keepsDeleted: Bool
    private let source: any PageSource
    private let buffer: PostingBuffer

    /// Reads the leaves; nil when the doclist is complete on one and was copied.
    private let reader: (any PageReader)?
    /// The copy of a doclist that is complete on one leaf.
    private let copy: UnsafeMutableRawBufferPointer?
    private var index: DoclistIndex?

    private var bytes: UnsafeRawBufferPointer
    private var page: Int
    private var offset: Int
    private var limit: Int
    /// Where on this leaf the row number stands that is absolute.
    private var absolute: Int
    private var endsHere: Bool
    private var isFinished = false
    /// What is to be added to an offset in `bytes` for one on the page.
    private let shift: Int
    /// The last row number before `offset`.
    private var lastID: UInt32 = 0
    /// The number of the block that would be decoded next; kept only with a skip list.
    private var nextNumber = 0
    /// The position list of the block's first posting, when it leaves its page.
    private var spill: [UInt8] = []

    /// A cursor before the doclist's first block.
    ///
    /// - Parameters:
    ///   - reader: used by this cursor alone when the doclist runs over several leaves, otherwise only by this call.
    init(
        _ doclist: Doclist, skips: SkipList?, keepsDeleted: Bool, source: any PageSource, reader: any PageReader
    ) throws(PostingError) {
        self.doclist = doclist
        self.skips = skips
        self.keepsDeleted = keepsDeleted
        self.source = source
        buffer = PostingBuffer()
        page = doclist.page
        endsHere = doclist.isComplete
        let leaf = try reader.leaf(doclist.page, of: doclist.segment)
        guard doclist.start <= doclist.end, doclist.start >= LeafPage.bodyStart, doclist.end <= leaf.bodyEnd else {
            throw .damaged(page: leaf.id, reason: .offsetOutOfRange)
        }
        if doclist.isComplete {
            let list = leaf.bytes[doclist.start..<doclist.end]
            let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: list.count, alignment: 8)
            copy.copyBytes(from: list)
            self.copy = copy
            self.reader = nil
            bytes = UnsafeRawBufferPointer(copy)
            shift = doclist.start
            offset = 0
            limit = list.count
        } else {
            copy = nil
            self.reader = reader
            bytes = leaf.bytes
            shift = 0
            offset = doclist.start
            limit = doclist.end
        }
        absolute = offset
        super.init(block: buffer.block)
    }

    deinit {
        copy?.deallocate()
    }

    override func nextBlock() throws(PostingError) -> Bool {
        repeat {
            guard try decodeBlock() else {
                block.count = 0
                return false
            }
        } while buffer.count == 0
        block = buffer.block
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
        precondition(index >= 0 && index < block.count, "no such posting in the block")
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

    // MARK: - Moving between pages

    override func leap(to id: UInt32) throws(PostingError) {
        guard !isFinished, id > lastID else { return }
        if let skips {
            let number = skips.firstIndex(notBelow: id, from: nextNumber)
            if number > nextNumber { try jump(toBlock: number, of: skips) }
        } else if !endsHere {
            if index == nil { index = try DoclistIndex(of: doclist, reader: try source.makeReader()) }
            guard let target = index?.leaf(holding: id), target.page > page else { return }
            let leaf = try leaf(target.page)
            var offset = leaf.firstEntry
            guard offset > 0,
                Varint.read(leaf.bytes, &offset, limit: leaf.bodyEnd) == UInt64(target.firstID)
            else { throw damaged(.identifiersOutOfOrder) }
            enter(leaf, page: target.page)
        }
    }

    private func jump(toBlock number: Int, of skips: SkipList) throws(PostingError) {
        guard number < skips.entries.count else {
            isFinished = true
            return
        }
        let entry = skips.entries[number]
        let target = Int(entry.page)
        guard target >= page, target <= doclist.segment.lastPage else {
            throw damaged(.offsetOutOfRange)
        }
        if target != page {
            enter(try leaf(target), page: target)
        }
        let place = Int(entry.offset) - shift
        guard place >= offset, place < limit else { throw damaged(.offsetOutOfRange) }
        offset = place
        lastID = skips.entries[number - 1].lastID
        nextNumber = number
    }

    private func leaf(_ number: Int) throws(PostingError) -> LeafPage {
        guard let reader else { throw damaged(.offsetOutOfRange) }
        return try reader.leaf(number, of: doclist.segment)
    }

    /// Stands on a leaf's first row number, or on its end when it has none.
    private func enter(_ leaf: LeafPage, page: Int) {
        self.page = page
        bytes = leaf.bytes
        limit = leaf.continuationEnd
        offset = leaf.firstEntry == 0 ? limit : leaf.firstEntry
        absolute = offset
        endsHere = leaf.firstTerm != 0
    }

    /// Moves to the next leaf when this one is used up; false at the doclist's end.
    private func findEntry() throws(PostingError) -> Bool {
        while offset >= limit {
            guard !endsHere, page < doclist.segment.lastPage else { return false }
            let leaf = try leaf(page + 1)
            guard leaf.spillEnd == LeafPage.bodyStart else {
                throw .damaged(page: leaf.id, reason: .malformedPositions)
            }
            enter(leaf, page: page + 1)
        }
        return true
    }

    // MARK: - Decoding

    private func decodeBlock() throws(PostingError) -> Bool {
        buffer.count = 0
        guard !isFinished, try findEntry() else {
            isFinished = true
            return false
        }
        blockStart = (page, offset + shift)
        let startsBehindSpill = page > doclist.page && offset == absolute && offset > LeafPage.bodyStart
        var sawDeleted = false
        let before = lastID
        let wanted = PostingBlock.capacity - (startsBehindSpill ? 1 : 0)
        if try decodeEntries(wanted: wanted, sawDeleted: &sawDeleted), buffer.count == 0 {
            try readSpill()
            if offset < limit {
                _ = try decodeEntries(wanted: PostingBlock.capacity, sawDeleted: &sawDeleted)
            }
        }
        guard buffer.ids[0] > before else { throw damaged(.identifiersOutOfOrder) }
        if let skips {
            guard nextNumber < skips.entries.count, skips.entries[nextNumber].lastID == lastID else {
                throw damaged(.identifiersOutOfOrder)
            }
            nextNumber += 1
        }
        blockHasDeleted = sawDeleted && keepsDeleted
        if sawDeleted, !keepsDeleted { buffer.removeDeleted() }
        return true
    }

    /// Appends entries that lie whole on this leaf; true when it stopped before one that does not.
    private func decodeEntries(wanted: Int, sawDeleted: inout Bool) throws(PostingError) -> Bool {
        let first = buffer.count
        var decoder = BlockDecoder(
            bytes: bytes, limit: limit, offset: offset, id: offset == absolute ? 0 : UInt64(lastID))
        let stop = decoder.decode(into: buffer, wanted: wanted)
        guard decoder.id <= UInt64(UInt32.max) else { throw .identifierOutOfRange(page: pageID) }
        offset = decoder.offset
        sawDeleted = sawDeleted || decoder.sawDeleted
        if buffer.count > first {
            guard first == 0 || buffer.ids[first] > buffer.ids[first - 1] else {
                throw damaged(.identifiersOutOfOrder)
            }
            lastID = UInt32(decoder.id)
        }
        switch stop {
        case .full, .end:
            return false
        case .spill:
            guard !endsHere else { throw damaged(.malformedPositions) }
            return true
        case .fault(let reason):
            throw damaged(reason)
        case .column(let column):
            throw .unsupportedFormat(.columns(column + 1))
        case .identifier:
            throw .identifierOutOfRange(page: pageID)
        }
    }

    /// Takes the entry at `offset`, whose position list goes on over the next leaves, as the block's first posting.
    private func readSpill() throws(PostingError) {
        var next = offset
        guard let delta = Varint.read(bytes, &next, limit: limit, maximum: Int(UInt32.max)),
            let size = Varint.read(bytes, &next, limit: limit, maximum: Int(UInt32.max)), next <= limit
        else { throw damaged(.truncated) }
        let id = (offset == absolute ? 0 : Int(lastID)) + delta
        guard id <= Int(UInt32.max) else { throw .identifierOutOfRange(page: pageID) }
        spill.removeAll(keepingCapacity: true)
        spill.append(contentsOf: bytes[next..<limit])
        var remaining = size >> 1 - (limit - next)
        while remaining > 0 {
            guard page < doclist.segment.lastPage else { throw damaged(.truncated) }
            let leaf = try leaf(page + 1)
            enter(leaf, page: page + 1)
            let part = leaf.bytes[LeafPage.bodyStart..<leaf.spillEnd]
            remaining -= part.count
            let isLast = leaf.firstEntry != 0 || leaf.firstTerm != 0
            guard remaining >= 0, remaining == 0 || !isLast else { throw damaged(.malformedPositions) }
            spill.append(contentsOf: part)
        }
        switch spill.withUnsafeBytes({ PositionList.frequencies($0) }) {
        case .failure(.malformed): throw damaged(.malformedPositions)
        case .failure(.column(let column)): throw .unsupportedFormat(.columns(column + 1))
        case .success(let counts):
            buffer.ids[0] = UInt32(id)
            buffer.frequencies[0] = counts.first
            buffer.secondFrequencies[0] = counts.second
            buffer.places[0] = 0
            buffer.count = 1
            lastID = UInt32(id)
        }
    }

    private var pageID: PageID { .leaf(page, of: doclist.segment.id) }

    private func damaged(_ reason: PageDamage) -> PostingError {
        .damaged(page: pageID, reason: reason)
    }
}
