/// The structure record: the segments that make up the index.
///
/// A 4-byte cookie, then the number of levels, the number of segments and a write counter; for each level the number of
/// segments being merged and of segments, and for each segment its number, first and last page.
package struct StructureRecord: Hashable, Sendable {
    /// Changes when the table's configuration does.
    package let cookie: UInt32
    /// Leaf pages ever written to the lowest level.
    package let writeCounter: UInt64
    /// Segments by level, the lowest (newest) level first; within a level the oldest first, as stored.
    package let levels: [[Segment]]

    /// Segments with pages, newest first: for one row the first segment that has an entry decides.
    package var newestFirst: [Segment] {
        levels.flatMap { $0.reversed() }.filter { $0.lastPage > 0 }
    }

    /// The most segments and levels FTS5 itself accepts.
    private static let maximumSegments = 2000
    private static let maximumLevels = 64
    private static let maximumPage = 0x7fff_ffff

    /// Reads the record.
    ///
    /// - Throws: `PostingError.unsupportedFormat` for the kind of record newer SQLite writes with `contentless_delete=1`.
    package init(_ bytes: UnsafeRawBufferPointer) throws(PostingError) {
        guard bytes.count >= 5 else { throw Self.damaged(.truncated) }
        cookie = UInt32(bigEndian: bytes.loadUnaligned(as: UInt32.self))
        if bytes.count >= 8, bytes[4] == 0xff, bytes[5] == 0, bytes[6] == 0, bytes[7] == 1 {
            throw .unsupportedFormat(.structureRecord)
        }
        var offset = 4
        func next(_ maximum: Int) throws(PostingError) -> Int {
            var after = offset
            guard let value = Varint.read(bytes, &after, limit: bytes.count) else { throw Self.damaged(.truncated) }
            guard value <= UInt64(maximum) else { throw Self.damaged(.implausibleCount) }
            offset = after
            return Int(value)
        }
        let levelCount = try next(Self.maximumLevels)
        let segmentCount = try next(Self.maximumSegments)
        guard let counter = Varint.read(bytes, &offset, limit: bytes.count) else { throw Self.damaged(.truncated) }
        writeCounter = counter
        var levels: [[Segment]] = []
        var remaining = segmentCount
        var seen: Set<SegmentID> = []
        for _ in 0..<levelCount {
            _ = try next(Self.maximumSegments)
            let count = try next(remaining)
            remaining -= count
            var level: [Segment] = []
            for _ in 0..<count {
                let id = SegmentID(rawValue: UInt16(try next(Int(UInt16.max))))
                let first = try next(Self.maximumPage)
                let last = try next(Self.maximumPage)
                guard id.rawValue > 0, first <= last, (first == 0) == (last == 0), seen.insert(id).inserted else {
                    throw Self.damaged(.implausibleCount)
                }
                level.append(Segment(id: id, firstPage: first, lastPage: last))
            }
            levels.append(level)
        }
        guard remaining == 0 else { throw Self.damaged(.implausibleCount) }
        self.levels = levels
    }

    /// The record of segments on the lowest level, the oldest first.
    ///
    /// - Parameter cookie: the 4 bytes the record began with before.
    package static func encode(cookie: some Sequence<UInt8>, segments: [Segment]) -> [UInt8] {
        var bytes = Array(cookie)
        let pages = segments.reduce(0) { $0 + $1.lastPage }
        // One level of segments none of which is being merged.
        for number in [1, segments.count, pages, 0, segments.count] { Varint.append(UInt64(number), to: &bytes) }
        for segment in segments {
            for number in [Int(segment.id.rawValue), segment.firstPage, segment.lastPage] {
                Varint.append(UInt64(number), to: &bytes)
            }
        }
        return bytes
    }

    private static func damaged(_ reason: PageDamage) -> PostingError {
        .damaged(page: .structure, reason: reason)
    }
}
