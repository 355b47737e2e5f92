/// One step of the way from a quote to the words that an article holds: a run of words with the same fate.
package struct WordDifference: Sendable, Equatable {
    package enum Kind: String, Sendable, Codable {
        case same
        /// Other forms of the same words.
        case inflected
        case replaced
        /// Words of the article that the quote lacks.
        case inserted
        /// Words of the quote that the article lacks.
        case deleted
    }

    package var kind: Kind
    /// UTF-8 byte offsets into the quote; empty for inserted words.
    package var quote: Range<Int>
    /// UTF-8 byte offsets into the candidate; empty for deleted words.
    package var candidate: Range<Int>
}
