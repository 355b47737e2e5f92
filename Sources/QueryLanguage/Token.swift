/// A piece of query text that means something by itself.
struct Token: Equatable {
    enum Kind: Equatable {
        case term(String, Term.Form)
        case filter(Field, String, valueRange: Range<Int>)
        /// `said:` with its value.
        case said(String, Term.Form)
        /// `title:`, with its value to follow.
        case title
        /// A `-` before what it excludes.
        case exclude
        case not
        case and
        case or
        case proximity(isOrdered: Bool, distance: Int)
        case open
        case close
        case end
    }

    var kind: Kind
    /// UTF-8 byte offsets into the query text.
    var range: Range<Int>
}
