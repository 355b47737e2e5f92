/// A leaf page of a segment: a header, terms with their doclists, and the page index with the place of each term.
///
/// What an earlier page could not hold of a position list continues at `bodyStart`.
struct LeafPage {
    static let bodyStart = 4

    let id: PageID
    let page: Page
    let bytes: UnsafeRawBufferPointer
    /// Where the body ends and the page index begins.
    let bodyEnd: Int
    /// Where the first row number before any term stands; 0 when there is none. That number is absolute.
    let firstEntry: Int
    /// Where the first term stands; 0 when no term begins on this page.
    let firstTerm: Int

    init(id: PageID, page: Page) throws(PostingError) {
        let layout: LeafLayout
        if let known = page.layout {
            layout = known
        } else {
            layout = try Self.layout(of: page.bytes, id: id)
            page.layout = layout
        }
        self.id = id
        self.page = page
        bytes = page.bytes
        bodyEnd = layout.bodyEnd
        firstEntry = layout.firstEntry
        firstTerm = layout.firstTerm
    }

    private static func layout(of bytes: UnsafeRawBufferPointer, id: PageID) throws(PostingError) -> LeafLayout {
        guard bytes.count >= bodyStart else { throw .damaged(page: id, reason: .truncated) }
        let firstEntry = Int(bytes[0]) << 8 | Int(bytes[1])
        let bodyEnd = Int(bytes[2]) << 8 | Int(bytes[3])
        guard bodyEnd >= bodyStart, bodyEnd <= bytes.count else {
            throw .damaged(page: id, reason: .offsetOutOfRange)
        }
        var firstTerm = 0
        if bodyEnd < bytes.count {
            var offset = bodyEnd
            guard let term = Varint.read(bytes, &offset, limit: bytes.count, maximum: bodyEnd - 1), term >= bodyStart
            else { throw .damaged(page: id, reason: .offsetOutOfRange) }
            firstTerm = term
        }
        if firstEntry != 0 {
            guard firstEntry >= bodyStart, firstEntry < (firstTerm == 0 ? bodyEnd : firstTerm) else {
                throw .damaged(page: id, reason: .offsetOutOfRange)
            }
        }
        return LeafLayout(bodyEnd: bodyEnd, firstEntry: firstEntry, firstTerm: firstTerm)
    }

    /// Where the doclist that an earlier page began stops on this page.
    var continuationEnd: Int { firstTerm == 0 ? bodyEnd : firstTerm }

    /// Where the position list that an earlier page began stops on this page.
    var spillEnd: Int { firstEntry == 0 ? continuationEnd : firstEntry }
}
