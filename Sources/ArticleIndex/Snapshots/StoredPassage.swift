/// A passage's row.
package struct StoredPassage: Sendable, Equatable {
    package var id: Int
    package var articleID: Int
    package var ordinal: Int
    package var text: String

    package init(id: Int, articleID: Int, ordinal: Int, text: String) {
        self.id = id
        self.articleID = articleID
        self.ordinal = ordinal
        self.text = text
    }
}
