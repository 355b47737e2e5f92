/// A stretch between quotation marks, within one line.
struct QuotedSpan: Sendable, Equatable {
    /// UTF-8 byte offsets with the marks.
    var outer: Range<Int>
    /// UTF-8 byte offsets of what is between them, without white space at its ends.
    var inner: Range<Int>
    /// Single marks, which may be apostrophes as well.
    var isSingle: Bool
    /// Whether a mark ends it; else the line does.
    var isClosed: Bool
    /// Whether it goes on with the speech that the line above left open.
    var continues: Bool
}
