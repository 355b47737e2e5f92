/// What the index remembers of an article and its file.
package struct KnownArticle: Sendable {
    package var id: Int
    /// Which article of the file: see ``AnalysedArticle/part``.
    package var part: String
    package var file: FileFingerprint

    package init(id: Int, part: String, file: FileFingerprint) {
        self.id = id
        self.part = part
        self.file = file
    }
}
