import PostingLists

/// A word of an intersection, and its passages in the articles that are looked into.
struct IntersectionPart {
    let word: RankedWord
    let found: ArticleRows
}
