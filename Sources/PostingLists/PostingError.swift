/// Why posting lists cannot be read.
package enum PostingError: Error, Hashable, Sendable {
    /// A page does not hold what FTS5 writes.
    case damaged(page: PageID, reason: PageDamage)
    /// The index is written in a way this module does not read; FTS5 itself may.
    case unsupportedFormat(UnsupportedFormat)
    /// A row number does not fit in 32 bits, or is not positive.
    case identifierOutOfRange(page: PageID)
    /// The page source failed; `code` is its own (for SQLite, the extended result code).
    case source(code: Int32)
}

extension PostingError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .damaged(let page, let reason): "index page \(page.rawValue) is damaged: \(reason)"
        case .unsupportedFormat(let format): "the index cannot be read directly: \(format)"
        case .identifierOutOfRange(let page): "index page \(page.rawValue) holds a row number outside 1…4294967295"
        case .source(let code): "index pages cannot be read (code \(code))"
        }
    }
}
