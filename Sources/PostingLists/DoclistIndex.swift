/// FTS5's own skip data of a long doclist: the leaves it runs over behind its first, with their first row numbers.
struct DoclistIndex {
    /// Leaves that have a row number of this doclist, ascending.
    private(set) var pages: [Int] = []
    /// The first row number on each of them.
    private(set) var firstIDs: [UInt32] = []

    /// Reads the index of the doclist that begins on a leaf; empty when FTS5 wrote none.
    ///
    /// Only the lowest level is read: its pages are numbered on from the doclist's leaf, and the upper levels repeat
    /// what they say.
    init(of doclist: Doclist, source: any PageSource) throws(PostingError) {
        guard !doclist.isComplete else { return }
        let segment = doclist.segment
        for number in doclist.page...max(doclist.page, segment.lastPage) {
            let id = PageID.doclistIndex(number, level: 0, of: segment.id)
            guard let page = try source.page(id), let flags = page.bytes.first else { return }
            try append(page.bytes, id: id, doclist: doclist)
            withExtendedLifetime(page) {}
            // A root page stands alone.
            if flags & 1 == 0 { return }
        }
    }

    /// A page holds flags, the number of a leaf, its first row number, and then for each next leaf the difference to its
    /// first row number, or 0 where it has none.
    private mutating func append(
        _ bytes: UnsafeRawBufferPointer, id: PageID, doclist: Doclist
    ) throws(PostingError) {
        var offset = 1
        let lastPage = doclist.segment.lastPage
        guard var page = Varint.read(bytes, &offset, limit: bytes.count, maximum: lastPage),
            page > pages.last ?? doclist.page,
            var first = Varint.read(bytes, &offset, limit: bytes.count, maximum: Int(UInt32.max)),
            first > Int(firstIDs.last ?? 0)
        else { throw .damaged(page: id, reason: .offsetOutOfRange) }
        pages.append(page)
        firstIDs.append(UInt32(first))
        while offset < bytes.count {
            guard let step = Varint.read(bytes, &offset, limit: bytes.count, maximum: Int(UInt32.max) - first) else {
                throw .damaged(page: id, reason: .truncated)
            }
            page += 1
            guard step > 0 else { continue }
            guard page <= lastPage else { throw .damaged(page: id, reason: .offsetOutOfRange) }
            first += step
            pages.append(page)
            firstIDs.append(UInt32(first))
        }
    }

    /// The last leaf whose first row number is not above `id`, with that number; nil when there is none.
    func leaf(holding id: UInt32) -> (page: Int, firstID: UInt32)? {
        var low = 0
        var high = firstIDs.count
        while low < high {
            let middle = (low + high) / 2
            if firstIDs[middle] <= id { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : (pages[low - 1], firstIDs[low - 1])
    }
}
