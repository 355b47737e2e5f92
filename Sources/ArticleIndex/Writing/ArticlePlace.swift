/// Where an article was read from.
package struct ArticlePlace: Hashable, Sendable {
    /// The file's absolute path.
    package var path: String
    /// Which article of the file; empty where the file is one article.
    package var part: String

    package init(path: String, part: String = "") {
        self.path = path
        self.part = part
    }
}
