/// A paragraph, heading, list item or table row of a page.
struct HTMLBlock {
    enum Kind: Equatable {
        case paragraph
        /// 1 for `h1`.
        case heading(level: Int)
        case item
        case row
    }

    var kind: Kind
    /// The innermost block element around it.
    var container: Int
    /// The list or table of an item or row; for others the container.
    var group: Int
    /// Its UTF-8, in ``HTMLBlocks/text``.
    var range: Range<Int>
    var words: Int
    /// Words that are links.
    var linkWords: Int

    /// From 0 to 1: the share of the words that are links.
    var linkDensity: Double { words == 0 ? 0 : Double(linkWords) / Double(words) }

    /// Whether this is content and not boilerplate, by its number of words, its link density, and its neighbours'.
    ///
    /// The decision tree is Algorithm 2, "Classifier based on Number of Words", in Kohlschütter, Fankhauser, Nejdl: Boilerplate
    /// Detection using Shallow Text Features, WSDM 2010, https://doi.org/10.1145/1718487.1718542.
    func isContent(after previous: HTMLBlock?, before next: HTMLBlock?) -> Bool {
        guard linkDensity <= 0.333333 else { return false }
        if previous?.linkDensity ?? 0 <= 0.555556 {
            return words > 16 || next?.words ?? 0 > 15 || previous?.words ?? 0 > 4
        }
        return words > 40 || next?.words ?? 0 > 17
    }
}
