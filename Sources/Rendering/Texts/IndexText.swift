package import ArticleIndex
package import Articles

/// What an index holds, in words.
package enum IndexText {
    /// `15 articles in 90 passages, 1 duplicate`
    package static func holdings(_ counts: IndexCounts) -> String {
        "\(counted(counts.articles, "article")) in \(counted(counts.passages, "passage"))"
            + (counts.otherPlaces > 0 ? ", \(counted(counts.otherPlaces, "duplicate"))" : "")
    }

    /// `, published 2026-02-01 to 2026-02-08`; empty where no day is known.
    package static func published(_ span: ClosedRange<PublicationDay>?) -> String {
        guard let span else { return "" }
        return span.lowerBound == span.upperBound
            ? ", published \(span.lowerBound)" : ", published \(span.lowerBound) to \(span.upperBound)"
    }

    /// `1 article`, `2 articles`
    package static func counted(_ count: Int, _ what: String) -> String {
        "\(count) \(what)\(count == 1 ? "" : "s")"
    }

    /// `24.5 MB`, of a million bytes each.
    package static func megabytes(_ bytes: Int) -> String {
        let tenths = (bytes + 50_000) / 100_000
        return "\(tenths / 10).\(tenths % 10) MB"
    }
}
