/// Steps through one term's doclist in one segment.
///
/// Blocks are cut on a grid that only the pages decide: a block ends after 64 entries and before the first entry whose
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
    /// Made with the first block: many cursors only go from row to row.
    private lazy var buffer = PostingBuffer()

    private var index: DoclistIndex?

    /// What `bytes` belongs to.
    private var leaf: Page
    private var bytes: UnsafeRawBufferPointer
    private var page: Int
    private var offset: Int
    private var limit: Int
    /// Where on this leaf the row number stands that is absolute.
    private var absolute: Int
    private var endsHere: Bool
    private var isFinished = false
    /// The last row number before `offset`.
    private var lastID: UInt32 = 0
    /// The number of the block that would be decoded next; kept only with a skip list.
    private var nextNumber = 0
    /// The position list of the block's first posting, or of the row advanced to, when it leaves its page.
    private var spill: [UInt8] = []
    /// Where the position list of the row advanced to stands; nil when it is a posting of the block.
    private var list: Range<Int>?
    /// Whether that list is `spill`.
    private var isSpilled = false

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
        if let base = bytes.baseAddress, list.count > 0,
            let count = BlockDecoder.frequency(base, list.lowerBound, list.count, limit)
        {
            return (UInt32(truncatingIfNeeded: count), 0)
        }
        return try frequencies(of: UnsafeRawBufferPointer(rebasing: bytes[list]))
    }

    override func countOccurrences(
        in rows: UnsafeBufferPointer<UInt32>, into counts: UnsafeMutablePointer<UInt32>
    ) throws(PostingError) {
        var walk: RowWalk?
        for place in 0..<rows.count {
            let target = rows[place]
            if try advance(&walk, to: target), let walk {
                guard walk.row == UInt64(target) else {
                    counts[place] = 0
                    continue
                }
                if let count = BlockDecoder.frequency(walk.base, walk.list, walk.length, walk.limit) {
                    counts[place] = UInt32(truncatingIfNeeded: count)
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
        var walk: RowWalk?
        for range in 0..<min(starts.count, ends.count) {
            var target = starts[range]
            let end = ends[range]
            while target < end {
                if try advance(&walk, to: target), let walk {
                    guard walk.row < UInt64(end) else { break }
                    if let count = BlockDecoder.frequency(walk.base, walk.list, walk.length, walk.limit) {
                        lists.append(UInt32(truncatingIfNeeded: walk.row), count: UInt32(truncatingIfNeeded: count))
                        target = UInt32(truncatingIfNeeded: walk.row) &+ 1
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
        var walk: RowWalk?
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

    /// Goes on with a walk, on this page also over blocks; false where it must be done in another way.
    @inline(__always)
    private func advance(_ walk: inout RowWalk?, to target: UInt32) throws(PostingError) -> Bool {
        guard walk != nil else { return false }
        if let reach = walk?.reach, UInt64(target) > reach, let skips {
            let number = skips.firstIndex(notBelow: target, from: nextNumber)
            guard number < skips.entries.count, Int(skips.entries[number].page) == page else { return false }
            let place = Int(skips.entries[number].offset)
            if let offset = walk?.offset, place > offset {
                guard place < limit else { throw damaged(.offsetOutOfRange) }
                walk?.offset = place
                walk?.row = UInt64(skips.entries[number - 1].lastID)
            }
            nextNumber = number
            walk?.reach = UInt64(skips.entries[number].lastID)
        }
        return walk?.advance(to: target) ?? false
    }

    /// Leaves the row stood on to a walk; nil where it must be looked at in another way.
    private func beginWalk() -> RowWalk? {
        guard let list, !list.isEmpty, !isSpilled, currentRow < .max, let base = bytes.baseAddress else { return nil }
        let reach = skips.map { $0.entries[min(nextNumber, $0.entries.count - 1)].lastID } ?? .max
        return RowWalk(
            base: base, last: limit - 8, limit: limit, offset: offset, row: UInt64(currentRow), list: list.lowerBound,
            length: list.count, reach: UInt64(reach))
    }

    /// Stands where a walk ended.
    private func take(_ walk: RowWalk?) throws(PostingError) {
        guard let walk else { return }
        guard walk.isAscending else { throw damaged(.identifiersOutOfOrder) }
        guard walk.row <= UInt64(UInt32.max) else { throw .identifierOutOfRange(page: pageID) }
        offset = walk.offset
        lastID = UInt32(walk.row)
        currentRow = lastID
        list = walk.list..<walk.list + walk.length
    }

    private func occurrences() throws(PostingError) -> UInt32 {
        let (first, second) = try frequencies()
        return first &+ second
    }

    override func appendPositionsOfRow(_ column: Int, to positions: PositionBuffer) throws(PostingError) {
        guard let list else { return }
        let isWellFormed =
            isSpilled
            ? spill.withUnsafeBytes { PositionList.append($0, column: column, to: positions) }
            : PositionList.append(UnsafeRawBufferPointer(rebasing: bytes[list]), column: column, to: positions)
        guard isWellFormed else { throw damaged(.malformedPositions) }
    }

    /// Goes to the block that may hold `id`, if it is a later one.
    private func skip(to id: UInt32) throws(PostingError) {
        guard let skips else { return try leap(to: id) }
        guard nextNumber >= skips.entries.count || skips.entries[nextNumber].lastID < id else { return }
        let number = skips.firstIndex(notBelow: id, from: nextNumber)
        if number > nextNumber { try jump(toBlock: number, of: skips) }
    }

    /// Steps from entry to entry; `.max` behind the last one.
    private func scan(to id: UInt32) throws(PostingError) -> UInt32 {
        while !isFinished, try findEntry() {
            let before = lastID
            var scanner = EntryScanner(
                bytes: bytes, limit: limit, offset: offset, id: offset == absolute ? 0 : UInt64(lastID))
            let stop = scanner.scan(to: UInt64(id))
            offset = scanner.offset
            lastID = UInt32(clamping: scanner.id)
            switch stop {
            case .found:
                guard lastID > before else { throw damaged(.identifiersOutOfOrder) }
                list = scanner.list..<scanner.list + scanner.length
                isSpilled = false
                return lastID
            case .end:
                break
            case .spill:
                guard !endsHere else { throw damaged(.malformedPositions) }
                try readSpill()
                guard lastID > before else { throw damaged(.identifiersOutOfOrder) }
                guard lastID < id else {
                    list = 0..<0
                    isSpilled = true
                    return lastID
                }
            case .fault(let reason):
                throw damaged(reason)
            case .identifier:
                throw .identifierOutOfRange(page: pageID)
            }
        }
        isFinished = true
        return .max
    }

    // MARK: - Moving between pages

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

    private func jump(toBlock number: Int, of skips: SkipList) throws(PostingError) {
        guard number < skips.entries.count else {
            isFinished = true
            return
        }
        let entry = skips.entries[number]
        let target = Int(entry.page)
        let place = Int(entry.offset)
        nextNumber = number
        // Stepping from row to row may have gone past the block's beginning.
        guard target > page || target == page && place > offset else {
            guard lastID >= skips.entries[number - 1].lastID else { throw damaged(.offsetOutOfRange) }
            return
        }
        guard target <= doclist.segment.lastPage else { throw damaged(.offsetOutOfRange) }
        if target != page { enter(try source.leaf(target, of: doclist.segment), page: target) }
        guard place >= offset, place < limit else { throw damaged(.offsetOutOfRange) }
        offset = place
        lastID = skips.entries[number - 1].lastID
    }

    /// Stands on a leaf's first row number, or on its end when it has none.
    private func enter(_ leaf: LeafPage, page: Int) {
        self.page = page
        self.leaf = leaf.page
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
            let leaf = try source.leaf(page + 1, of: doclist.segment)
            guard leaf.spillEnd == LeafPage.bodyStart else {
                throw .damaged(page: leaf.id, reason: .malformedPositions)
            }
            enter(leaf, page: page + 1)
        }
        return true
    }

    // MARK: - Decoding

    private func decodeBlock() throws(PostingError) -> Bool {
        let buffer = buffer
        buffer.count = 0
        guard !isFinished, try findEntry() else {
            isFinished = true
            return false
        }
        blockStart = (page, offset)
        let startsBehindSpill = page > doclist.page && offset == absolute && offset > LeafPage.bodyStart
        var sawDeleted = false
        let before = lastID
        let wanted = PostingBlock.capacity - (startsBehindSpill ? 1 : 0)
        if try decodeEntries(wanted: wanted, sawDeleted: &sawDeleted), buffer.count == 0 {
            try takeSpilled()
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
        let buffer = buffer
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
    private func takeSpilled() throws(PostingError) {
        try readSpill()
        let counts = try spilledFrequencies()
        buffer.ids[0] = lastID
        buffer.frequencies[0] = counts.first
        buffer.secondFrequencies[0] = counts.second
        buffer.places[0] = 0
        buffer.count = 1
    }

    /// Reads the entry at `offset`, whose position list goes on over the next leaves, and stands behind it.
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
            let leaf = try source.leaf(page + 1, of: doclist.segment)
            enter(leaf, page: page + 1)
            let part = leaf.bytes[LeafPage.bodyStart..<leaf.spillEnd]
            remaining -= part.count
            let isLast = leaf.firstEntry != 0 || leaf.firstTerm != 0
            guard remaining >= 0, remaining == 0 || !isLast else { throw damaged(.malformedPositions) }
            spill.append(contentsOf: part)
        }
        lastID = UInt32(id)
    }

    private var pageID: PageID { .leaf(page, of: doclist.segment.id) }

    private func spilledFrequencies() throws(PostingError) -> (first: UInt32, second: UInt32) {
        try spill.withPostingBytes { bytes throws(PostingError) in try frequencies(of: bytes) }
    }

    private func frequencies(
        of list: UnsafeRawBufferPointer
    ) throws(PostingError) -> (first: UInt32, second: UInt32) {
        switch PositionList.frequencies(list) {
        case .failure(.malformed): throw damaged(.malformedPositions)
        case .failure(.column(let column)): throw .unsupportedFormat(.columns(column + 1))
        case .success(let counts): return counts
        }
    }

    private func damaged(_ reason: PageDamage) -> PostingError {
        .damaged(page: pageID, reason: reason)
    }
}
