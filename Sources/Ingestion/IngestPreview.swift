/// What a run would do, article by article.
package struct IngestPreview: Sendable, Equatable {
    package enum Kind: String, Sendable {
        case new, changed, gone
    }

    /// An article that would come, go or be made anew.
    package struct Article: Sendable, Equatable {
        package var kind: Kind
        package var path: String
        /// Which article of the file; empty where it holds only one.
        package var part: String
        /// Another file with the same bytes, known or new.
        package var twin: String?
    }

    /// New and changed ones in the order of their paths, then those that are gone.
    package var articles: [Article] = []
    /// The same in numbers, and what cannot be read. What the index holds is as it is now.
    package var report: IngestReport
}
