/// How many articles of a batch turned out to be another place of one the index has.
package struct FoldedArticles: Sendable, Equatable {
    /// From files that were new.
    package var new = 0
    /// From files that had had another content.
    package var changed = 0

    package init() {}

    package static func += (left: inout FoldedArticles, right: FoldedArticles) {
        left.new += right.new
        left.changed += right.changed
    }
}
