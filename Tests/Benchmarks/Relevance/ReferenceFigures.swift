/// nDCG@10 of other systems on sets of common knowledge, title and text as one field: measured elsewhere, and kept in
/// `references.tsv` to stand beside ours.
struct ReferenceFigures {
    let systems: [String]
    private let figures: [String: [Double]]

    /// - Parameter text: a line `set` and the systems' names; then a line a set. Tabs between fields; `#` begins a comment.
    init(_ text: String) {
        let rows = text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "\t").map(String.init) }
        systems = Array((rows.first ?? []).dropFirst())
        figures = Dictionary(
            rows.dropFirst().map { ($0[0], $0.dropFirst().compactMap { Double($0) }) }, uniquingKeysWith: { $1 })
    }

    /// In the order of `systems`; nil where the set is not known.
    subscript(set: String) -> [Double]? {
        figures[set].flatMap { $0.count == systems.count ? $0 : nil }
    }

    /// The better one of Lucene's two.
    /// - Parameter row: in the order of `systems`.
    func best(_ row: [Double]) -> Double? {
        zip(systems, row).filter { $0.0.hasPrefix("Lucene") }.map(\.1).max()
    }
}
