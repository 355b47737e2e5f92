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
        let bytes = page.bytes
        guard bytes.count >= Self.bodyStart else { throw .damaged(page: id, reason: .truncated) }
        self.id = id
        self.page = page
        self.bytes = bytes
        firstEntry = Int(bytes[0]) << 8 | Int(bytes[1])
        bodyEnd = Int(bytes[2]) << 8 | Int(bytes[3])
        guard bodyEnd >= Self.bodyStart, bodyEnd <= bytes.count else {
            throw .damaged(page: id, reason: .offsetOutOfRange)
        }
        if bodyEnd < bytes.count {
            var offset = bodyEnd
            guard let term = Varint.read(bytes, &offset, limit: bytes.count, maximum: bodyEnd - 1),
                term >= Self.bodyStart
            else { throw .damaged(page: id, reason: .offsetOutOfRange) }
            firstTerm = term
        } else {
            firstTerm = 0
        }
        if firstEntry != 0 {
            guard firstEntry >= Self.bodyStart, firstEntry < (firstTerm == 0 ? bodyEnd : firstTerm) else {
                throw .damaged(page: id, reason: .offsetOutOfRange)
            }
        }
    }

    /// Where the doclist that an earlier page began stops on this page.
    var continuationEnd: Int { firstTerm == 0 ? bodyEnd : firstTerm }

    /// Where the position list that an earlier page began stops on this page.
    var spillEnd: Int { firstEntry == 0 ? continuationEnd : firstEntry }
}
