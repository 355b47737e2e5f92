import ArticleIndex
import Articles

/// A passage with what matched and what is named in it.
struct MarkedPassage {
    var passage: StoredPassage
    /// Byte offsets into the passage's text, ascending, not overlapping.
    var matches: [Range<Int>]
    /// Byte offsets into the passage's text, ascending.
    var mentions: [Mention]
}
