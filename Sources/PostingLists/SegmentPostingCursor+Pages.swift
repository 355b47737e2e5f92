/// Going from page to page, and decoding blocks.
extension SegmentPostingCursor {
    func jump(toBlock number: Int, of skips: SkipList) throws(PostingError) {
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
    func enter(_ leaf: LeafPage, page: Int) {
        self.page = page
        self.leaf = leaf.page
        bytes = leaf.bytes
        limit = leaf.continuationEnd
        offset = leaf.firstEntry == 0 ? limit : leaf.firstEntry
        absolute = offset
        endsHere = leaf.firstTerm != 0
    }

    /// Moves to the next leaf when this one is used up; false at the doclist's end.
    func findEntry() throws(PostingError) -> Bool {
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

    func decodeBlock() throws(PostingError) -> Bool {
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
    func decodeEntries(wanted: Int, sawDeleted: inout Bool) throws(PostingError) -> Bool {
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
    func takeSpilled() throws(PostingError) {
        try readSpill()
        let counts = try spilledFrequencies()
        buffer.ids[0] = lastID
        buffer.frequencies[0] = counts.first
        buffer.secondFrequencies[0] = counts.second
        buffer.places[0] = 0
        buffer.count = 1
    }

    /// Reads the entry at `offset`, whose position list goes on over the next leaves, and stands behind it.
    func readSpill() throws(PostingError) {
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

    var pageID: PageID { .leaf(page, of: doclist.segment.id) }

    func spilledFrequencies() throws(PostingError) -> (first: UInt32, second: UInt32) {
        try spill.withPostingBytes { bytes throws(PostingError) in try frequencies(of: bytes) }
    }

    func frequencies(
        of list: UnsafeRawBufferPointer
    ) throws(PostingError) -> (first: UInt32, second: UInt32) {
        switch PositionList.frequencies(list) {
        case .failure(.malformed): throw damaged(.malformedPositions)
        case .failure(.column(let column)): throw .unsupportedFormat(.columns(column + 1))
        case .success(let counts): return counts
        }
    }

    func damaged(_ reason: PageDamage) -> PostingError {
        .damaged(page: pageID, reason: reason)
    }
}
