/// How many sentences are shown around those that match, of the passages next to theirs too.
package struct SentenceContext: Sendable, Equatable {
    package var before: Int
    package var after: Int

    package init(before: Int, after: Int) {
        self.before = before
        self.after = after
    }
}
