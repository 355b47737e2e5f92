/// One article's change.
package enum IndexChange: Sendable {
    /// A new article, or with `replacing` the new content of one the index has under that id.
    case put(AnalysedArticle, replacing: Int?)
    /// The content is the same, the file's size or time is not.
    case refresh(id: Int, file: FileFingerprint)
    case remove(id: Int)
    /// A file whose articles came piece by piece is complete: this is what all of them carry from now on.
    case seal(path: String, file: FileFingerprint)
}
