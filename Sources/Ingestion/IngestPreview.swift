/// What a run would do, article by article.
package struct IngestPreview: Sendable, Equatable {
    package enum Kind: String, Sendable {
        case new, changed, moved, duplicate, gone
    }

    /// An article that would come, go, be made anew or be found in another place.
    package struct Article: Sendable, Equatable {
        package var kind: Kind
        package var path: String
        /// Which article of the file; empty where it holds only one.
        package var part: String
        /// Where a moved one was, or a file with the text of which this is a duplicate.
        package var other: String?
    }

    /// All but those that are gone in the order of their paths, then those that are gone.
    package var articles: [Article] = []
    /// The same in numbers, and what cannot be read. What the index holds is as it is now.
    package var report: IngestReport
}
