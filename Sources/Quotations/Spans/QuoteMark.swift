/// A quotation mark, and what it may do where it stands.
struct QuoteMark {
    /// Which marks go together. Curly, straight and doubled single ones are of one family, because writers mix them.
    enum Family: Int {
        case double, guillemet, corner, single
    }

    enum Direction {
        case opening, closing, either
    }

    var family: Family
    /// What its form says: `“` opens, `"` may do either.
    var form: Direction
    /// UTF-8 byte offset.
    var start: Int
    var end: Int
    /// White space, a bracket, a dash or the line's start before it, and no white space after it.
    var canOpen: Bool
    /// No white space before it; white space, punctuation or the line's end after it.
    var canClose: Bool
}
