import ArticleIndex
import PostingLists

/// What matchers share: token counts and article starts, the scoring function, and where cursors come from.
struct EvaluationContext {
    let directory: PassageDirectory
    let scorer: BM25
    let postings: any PostingSource

    func stream(_ word: WordClass) throws -> TermStream {
        try TermStream(postings.cursor(of: word.terms))
    }
}
