/// Whole sentences of an article, about 120 words: the unit that is ranked and shown.
///
/// The passages of an article partition its canonical text: put together in order they are the text, byte for byte.
public struct Passage: Sendable, Equatable {
    /// 0 for the article's first passage.
    public var ordinal: Int
    /// UTF-8 byte offsets into the article's canonical text.
    public var range: Range<Int>
    /// The text of that range, with the white space that leads to the next passage.
    public var text: String

    public init(ordinal: Int, range: Range<Int>, text: String) {
        self.ordinal = ordinal
        self.range = range
        self.text = text
    }
}
