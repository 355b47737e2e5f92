/// How a store stands after changes.
package struct StoreState: Sendable, Equatable {
    /// The same while the store holds the same; nil where its parts do not agree on that.
    package var mark: String?
    /// How many articles of the index it holds; nil likewise.
    package var articles: Int?
    /// How many went because the index does not have them.
    package var removed = 0
    /// Parts that missed something because they do not answer, with the reason.
    package var missing: [StoreOutage] = []
    /// Parts that answer, and missed something earlier that may not have come to them since.
    package var behind: [String] = []

    package init() {}
}
