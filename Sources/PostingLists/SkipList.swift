/// The skip entries of one term in one segment, one for each block.
package struct SkipList: Hashable, Sendable {
    package let entries: [SkipEntry]
    /// The entries' last row numbers: apart, so that a search looks into few cache lines.
    private let lastIDs: [UInt32]
    /// The highest impact of all.
    package let maximumImpact: Float

    /// Takes entries as `init(of:source:impact:)` made them.
    package init(entries: [SkipEntry]) {
        self.entries = entries
        lastIDs = entries.map(\.lastID)
        maximumImpact = entries.reduce(0) { max($0, $1.maximumImpact) }
    }

    /// Scans a doclist once.
    ///
    /// - Parameter impact: the impact of a posting from its row number, its frequency in the first and in the second column.
    ///   Called for each posting of a row that was not deleted.
    package init(
        of doclist: Doclist, source: any PageSource,
        impact: (_ id: UInt32, _ frequency: UInt32, _ secondFrequency: UInt32) -> Float
    ) throws(PostingError) {
        let cursor = try SegmentPostingCursor(
            doclist, skips: nil, keepsDeleted: true, source: source)
        var entries: [SkipEntry] = []
        while try cursor.nextBlock() {
            let block = cursor.block
            var maximum: Float = 0
            for index in 0..<block.count where block.frequencies[index] | block.secondFrequencies[index] != 0 {
                maximum = max(
                    maximum, impact(block.ids[index], block.frequencies[index], block.secondFrequencies[index]))
            }
            entries.append(
                SkipEntry(
                    lastID: block.ids[block.count - 1], page: UInt32(cursor.blockStart.page),
                    offset: UInt32(cursor.blockStart.offset), maximumImpact: maximum))
        }
        self.init(entries: entries)
    }

    /// Bytes that the entries take in memory.
    package var size: Int { entries.count * (MemoryLayout<SkipEntry>.stride + MemoryLayout<UInt32>.stride) }

    /// By what impacts are multiplied for storing: such a whole number, no less than the impact, is stored.
    private static let impactSteps: Float = 16_384

    /// The layout of ``packed``: what was packed otherwise has another number.
    package static let layout = 2

    /// The entries for storing. Each is four of SQLite's variable-length integers: how much greater the last row number and the
    /// page are than those of the entry before; the offset, of another entry on the same page less that one's; the impact.
    package var packed: [UInt8] {
        var bytes: [UInt8] = []
        var last = SkipEntry(lastID: 0, page: 0, offset: 0, maximumImpact: 0)
        for entry in entries {
            let page = entry.page &- last.page
            let impact = min(max(entry.maximumImpact, 0) * Self.impactSteps, 4e9).rounded(.up)
            for number in [
                entry.lastID &- last.lastID, page, page == 0 ? entry.offset &- last.offset : entry.offset,
                UInt32(impact),
            ] {
                Varint.append(UInt64(number), to: &bytes)
            }
            last = entry
        }
        return bytes
    }

    /// Reads packed entries; bytes behind the last whole one are left out.
    package init(packed bytes: UnsafeRawBufferPointer) {
        var place = 0
        func next() -> UInt32? {
            Varint.read(bytes, &place, limit: bytes.count).map { UInt32(truncatingIfNeeded: $0) }
        }
        var entries: [SkipEntry] = []
        entries.reserveCapacity(bytes.count / 6)
        var (id, page, offset): (UInt32, UInt32, UInt32) = (0, 0, 0)
        while let way = next(), let pages = next(), let bytes = next(), let impact = next() {
            id &+= way
            page &+= pages
            offset = pages == 0 ? offset &+ bytes : bytes
            entries.append(
                SkipEntry(lastID: id, page: page, offset: offset, maximumImpact: Float(impact) / Self.impactSteps))
        }
        self.init(entries: entries)
    }

    /// The index of the first block at or behind `start` whose last row number is not below `id`.
    func firstIndex(notBelow id: UInt32, from start: Int) -> Int {
        lastIDs.withUnsafeBufferPointer { ids in
            // Seeks mostly go a short way: double the step, then halve the last one.
            var low = start
            var step = 1
            while low &+ step <= ids.count, ids[low &+ step &- 1] < id {
                low &+= step
                step &<<= 1
            }
            var length = max(min(low &+ step, ids.count) &- low, 0)
            while length > 0 {
                let half = length &>> 1
                let isBelow = ids[low &+ half] < id
                low = isBelow ? low &+ half &+ 1 : low
                length = isBelow ? length &- half &- 1 : half
            }
            return low
        }
    }
}
