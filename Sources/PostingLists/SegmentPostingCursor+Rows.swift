/// Going from row to row without decoding what lies between.
extension SegmentPostingCursor {
    /// Goes on with a walk, also over blocks and pages; false where it must be done in another way.
    @inline(__always)
    func advance(_ walk: inout RowWalk?, to target: UInt32) throws(PostingError) -> Bool {
        guard walk != nil else { return false }
        if let reach = walk?.reach, UInt64(target) > reach, let skips {
            let number = skips.firstIndex(notBelow: target, from: nextNumber)
            guard number < skips.entries.count else { return false }
            if Int(skips.entries[number].page) != page {
                walk = try leave(walk, forBlock: number, of: skips)
                return walk?.advance(to: target) ?? false
            }
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

    /// Ends a walk and begins another one with a block of a later page; nil where that must be looked at in another way.
    @inline(never)
    private func leave(
        _ walk: RowWalk?, forBlock number: Int, of skips: SkipList
    ) throws(PostingError) -> RowWalk? {
        try take(walk)
        let entry = skips.entries[number]
        guard number > nextNumber, Int(entry.page) > page else { return nil }
        try jump(toBlock: number, of: skips)
        guard let base = bytes.baseAddress else { return nil }
        var next = RowWalk(
            base: base, limit: limit, offset: offset, row: UInt64(skips.entries[number - 1].lastID), list: 0, length: 0,
            reach: UInt64(entry.lastID))
        return offset != absolute || next.begin() ? next : nil
    }

    /// Leaves the row last advanced to to a walk; nil where there is none, or a block is left to be looked at.
    func resumeWalk() -> RowWalk? {
        current.count == 0 ? beginWalk() : nil
    }

    /// Leaves the row stood on to a walk; nil where it must be looked at in another way.
    func beginWalk() -> RowWalk? {
        guard let list, !list.isEmpty, !isSpilled, currentRow < .max, let base = bytes.baseAddress else { return nil }
        let reach = skips.map { $0.entries[min(nextNumber, $0.entries.count - 1)].lastID } ?? .max
        return RowWalk(
            base: base, limit: limit, offset: offset, row: UInt64(currentRow), list: list.lowerBound,
            length: list.count, reach: UInt64(reach))
    }

    /// Stands where a walk ended.
    func take(_ walk: RowWalk?) throws(PostingError) {
        // One that was just begun with a block stands where the cursor does.
        guard let walk, walk.length > 0 else { return }
        guard walk.isAscending else { throw damaged(.identifiersOutOfOrder) }
        guard walk.row <= UInt64(UInt32.max) else { throw .identifierOutOfRange(page: pageID) }
        offset = walk.offset
        lastID = UInt32(walk.row)
        currentRow = lastID
        list = walk.list..<walk.list + walk.length
    }

    func occurrences() throws(PostingError) -> UInt32 {
        let (first, second) = try frequencies()
        return first &+ second
    }

    /// Goes to the block that may hold `id`, if it is a later one.
    func skip(to id: UInt32) throws(PostingError) {
        guard let skips else { return try leap(to: id) }
        guard nextNumber >= skips.entries.count || skips.entries[nextNumber].lastID < id else { return }
        let number = skips.firstIndex(notBelow: id, from: nextNumber)
        if number > nextNumber { try jump(toBlock: number, of: skips) }
    }

    /// Steps from entry to entry; `.max` behind the last one.
    func scan(to id: UInt32) throws(PostingError) -> UInt32 {
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
}
