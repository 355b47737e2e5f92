import PostingLists

/// Pages held in memory, each in an allocation of exactly its size, so that an address sanitizer sees every step beyond.
final class MemoryPageSource: PageSource {
    private var pages: [Int64: Page] = [:]
    /// For each segment the least term of each leaf, ascending.
    var leaves: [SegmentID: [(term: [UInt8], page: Int)]] = [:]

    /// The stored row numbers, ascending.
    var ids: [Int64] { pages.keys.sorted() }

    subscript(id: Int64) -> [UInt8]? {
        get { pages[id].map { Array($0.bytes) } }
        set { pages[id] = newValue.map { bytes in bytes.withUnsafeBytes { Page(copying: $0) } } }
    }

    func page(_ id: PageID) throws(PostingError) -> Page? {
        pages[id.rawValue]
    }

    func leaf(containing term: UnsafeRawBufferPointer, segment: SegmentID) throws(PostingError) -> Int? {
        leaves[segment]?.last { !term.lexicographicallyPrecedes($0.term) }?.page
    }
}

extension MemoryPageSource {
    /// A copy of an FTS5 table's pages.
    convenience init(_ database: Database, table: String) throws {
        self.init()
        for row in try database.run("SELECT id, block FROM \(table)_data") {
            guard case .integer(let id) = row[0], case .blob(let block) = row[1] else { continue }
            self[id] = block
        }
        for row in try database.run("SELECT segid, CAST(term AS BLOB), pgno >> 1 FROM \(table)_idx ORDER BY 1, 2") {
            guard case .integer(let segment) = row[0], case .blob(let term) = row[1], case .integer(let page) = row[2]
            else { continue }
            leaves[SegmentID(rawValue: UInt16(segment)), default: []].append((term, Int(page)))
        }
    }
}
