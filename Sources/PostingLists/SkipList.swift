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

    /// Bytes of one packed entry.
    private static let packedSize = 16

    /// The entries for storing: each as last row number, page, offset and the impact's bits, 32-bit little-endian.
    package var packed: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(entries.count * Self.packedSize)
        for entry in entries {
            for value in [entry.lastID, entry.page, entry.offset, entry.maximumImpact.bitPattern] {
                withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
            }
        }
        return bytes
    }

    /// Reads packed entries; bytes behind the last whole one are left out.
    package init(packed bytes: UnsafeRawBufferPointer) {
        func value(_ offset: Int) -> UInt32 {
            UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        }
        self.init(
            entries: stride(from: 0, through: bytes.count - Self.packedSize, by: Self.packedSize).map { offset in
                SkipEntry(
                    lastID: value(offset), page: value(offset + 4), offset: value(offset + 8),
                    maximumImpact: Float(bitPattern: value(offset + 12)))
            })
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
