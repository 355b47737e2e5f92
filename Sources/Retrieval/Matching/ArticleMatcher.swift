import PostingLists

/// Steps through the articles that match a part of a plan, in order of their first passages, and scores their passages.
///
/// Callers ask for ascending places only. Subclasses hold cursors, so a matcher serves one evaluation.
class ArticleMatcher {
    /// The article found last, by its first passage; `.max` when there are no more.
    final private(set) var article: UInt32 = 0
    private final var hasStarted = false

    /// The first passage of the first matching article that begins at or behind `start`, or `.max`.
    final func next(from start: UInt32) throws -> UInt32 {
        if !hasStarted || article < start {
            hasStarted = true
            article = start == .max ? .max : try find(from: start)
        }
        return article
    }

    /// What ``next(from:)`` answers, for a place behind the last answer.
    func find(from start: UInt32) throws -> UInt32 {
        .max
    }

    /// What an impact is multiplied with to make a score; 0 where this part does not score by itself.
    var weight: Double { 0 }

    /// How often this part stands in a passage of the article that was found last; before anything is scored.
    func frequency(in passage: UInt32) throws -> (text: UInt32, headline: UInt32) {
        (0, 0)
    }

    /// Adds what this part contributes to the passages of the article that was found last.
    func score(into scores: PassageScores) throws {}
}
