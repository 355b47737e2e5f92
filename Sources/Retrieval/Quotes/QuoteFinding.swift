import Quotations

/// How a quote stands to what an article holds. From the closest to the furthest.
package enum QuoteFinding: String, Sendable, CaseIterable, Comparable {
    case verbatim, punctuation, split, inflected, edited
    /// The words stand outside any quotation.
    case notQuoted = "not quoted"

    init(_ verdict: QuoteVerdict) {
        self =
            switch verdict {
            case .verbatim: .verbatim
            case .punctuation: .punctuation
            case .split: .split
            case .inflected: .inflected
            case .edited: .edited
            }
    }

    package static func < (left: Self, right: Self) -> Bool {
        allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
}
