/// How a quote stands to the words that an article holds. From the closest to the furthest.
package enum QuoteVerdict: String, Sendable, CaseIterable, Codable {
    /// The same words and punctuation; case, quotation marks and white space aside.
    case verbatim
    /// The same words with other punctuation, or with `[sic]`.
    case punctuation
    /// The same words, around an attribution that the article has in the middle.
    case split
    /// Some words in another form: "talk" for "talks".
    case inflected
    /// Words added, left out or replaced.
    case edited
}
