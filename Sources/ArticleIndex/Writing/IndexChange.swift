/// One article's change.
package enum IndexChange: Sendable {
    /// A new article, or with `replacing` the new content of one the index has under that id. Where that one has other places
    /// too, it stays theirs, and the new content is an article of its own.
    indirect case put(AnalysedArticle, replacing: Int?)
    /// The same, unless the index has an article with the very same text: then that one gets another place, and keeps its
    /// headline, day and whatever else is said of it.
    indirect case fold(AnalysedArticle, replacing: Int?)
    /// The content is the same; the file's path, size or time is not.
    case move(id: Int, from: ArticlePlace, to: ArticlePlace, file: FileFingerprint)
    /// The same content was found in another place too.
    case addPlace(id: Int, ArticlePlace, file: FileFingerprint)
    /// The article is in this place no more. It goes with its last place.
    case leave(id: Int, ArticlePlace)
    /// The article goes, with all its places.
    case remove(id: Int)
    /// A file whose articles came piece by piece is complete: this is what all of them carry from now on.
    case seal(path: String, file: FileFingerprint)
}
