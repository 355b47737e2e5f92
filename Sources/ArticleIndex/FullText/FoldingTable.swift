/// What becomes of scalars, of those that somebody has asked for, in one look at memory.
struct FoldingTable {
    private let folding: ScalarFolding
    /// Where the entries of each 256 scalars begin; -1 where nobody has asked.
    private var starts = [Int32](repeating: -1, count: 0x1100)
    private var entries: [Entry] = []

    /// See ``ScalarFolding/Page``.
    struct Entry: BitwiseCopyable {
        var kind: UInt8
        /// The bytes that come out, the first one lowest.
        var folded: UInt32
    }

    init(_ folding: ScalarFolding) {
        self.folding = folding
    }

    subscript(scalar: UInt32) -> Entry {
        mutating get {
            let page = Int(scalar >> 8)
            if starts[page] < 0 { read(page) }
            return entries[Int(starts[page]) + Int(scalar & 0xFF)]
        }
    }

    private mutating func read(_ number: Int) {
        starts[number] = Int32(entries.count)
        let page = folding.page(UInt32(number))
        entries += zip(page.kinds, page.folded).map { Entry(kind: $0, folded: $1) }
    }
}
