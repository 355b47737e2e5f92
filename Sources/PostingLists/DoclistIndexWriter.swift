/// Makes the doclist index of one term: for each leaf its doclist goes on to, the first row number there.
///
/// Levels above the lowest hold the same for the pages of the level below. The format is that which ``DoclistIndex`` reads.
struct DoclistIndexWriter {
    private struct Level {
        /// Number of the page that is being filled.
        var page: Int
        var bytes: [UInt8] = []
        var previous = 0
    }

    /// A filled page.
    struct FullPage {
        var level: Int
        var page: Int
        var bytes: [UInt8]
    }

    /// Leaves without a term in a row below which no index is kept. Source: `FTS5_MIN_DLIDX_SIZE` in SQLite's `fts5_index.c`.
    private static let leastLeaves = 4

    private let pageSize: Int
    private var levels: [Level] = []
    private var full: [FullPage] = []
    private var leaves = 0

    /// - Parameter pageSize: bytes from which on a page is full.
    init(pageSize: Int) {
        self.pageSize = pageSize
    }

    /// Begins the index of another term.
    /// - Parameter page: the leaf the term stands on.
    mutating func begin(page: Int) {
        if levels.isEmpty {
            levels.append(Level(page: page))
        } else {
            levels[0].page = page
        }
    }

    /// A row number is the first on a leaf that the doclist goes on to.
    mutating func append(row: Int, leaf: Int) {
        var level = 0
        var isDone = false
        while !isDone {
            if levels[level].bytes.count >= pageSize {
                close(level)
            } else {
                isDone = true
            }
            if levels[level].bytes.isEmpty {
                // The lowest bit of the first byte says that other pages of the level exist.
                levels[level].bytes.append(isDone ? 0 : 1)
                Varint.append(UInt64(level == 0 ? leaf : levels[level - 1].page), to: &levels[level].bytes)
                Varint.append(UInt64(row), to: &levels[level].bytes)
            } else {
                Varint.append(UInt64(row - levels[level].previous), to: &levels[level].bytes)
            }
            levels[level].previous = row
            level += 1
        }
    }

    private mutating func close(_ level: Int) {
        levels[level].bytes[0] = 1
        full.append(FullPage(level: level, page: levels[level].page, bytes: levels[level].bytes))
        if level + 1 == levels.count { levels.append(Level(page: 0)) }
        if levels[level + 1].bytes.isEmpty {
            // It was the root: the new one begins with its first row.
            let first = Self.firstRow(levels[level].bytes)
            levels[level + 1].page = levels[level].page
            levels[level + 1].bytes.append(0)
            Varint.append(UInt64(levels[level].page), to: &levels[level + 1].bytes)
            Varint.append(UInt64(first), to: &levels[level + 1].bytes)
            levels[level + 1].previous = first
        }
        levels[level].bytes.removeAll(keepingCapacity: true)
        levels[level].page += 1
    }

    private static func firstRow(_ page: [UInt8]) -> Int {
        page.withUnsafeBytes { bytes in
            var offset = 1
            _ = Varint.read(bytes, &offset, limit: bytes.count)
            return Int(Varint.read(bytes, &offset, limit: bytes.count) ?? 0)
        }
    }

    /// The doclist went over a leaf on which no term begins.
    /// - Parameter hasRow: whether one of its row numbers stands there.
    mutating func passLeaf(hasRow: Bool) {
        leaves += 1
        if !hasRow, !levels.isEmpty, !levels[0].bytes.isEmpty { levels[0].bytes.append(0) }
    }

    /// Ends the index.
    /// - Returns: its pages; none where the doclist is too short for one.
    mutating func finish() -> [FullPage] {
        defer {
            full.removeAll(keepingCapacity: true)
            for level in levels.indices { levels[level].bytes.removeAll(keepingCapacity: true) }
            leaves = 0
        }
        guard leaves >= Self.leastLeaves, levels.first.map({ !$0.bytes.isEmpty }) ?? false else { return [] }
        let last = levels.enumerated().filter { !$0.element.bytes.isEmpty }.map { level, page in
            FullPage(level: level, page: page.page, bytes: page.bytes)
        }
        return full + last
    }
}
