/// An article's quotations, with the text they stand in.
package struct SpokenArticle: Sendable, Equatable {
    package var id: Int
    /// Its first passage.
    package var start: Int
    /// The day of publication in ISO form; nil where it is not known.
    package var published: String?
    /// The canonical text in UTF-8.
    package var text: [UInt8]
    /// In the order of their first words; not empty.
    package var quotations: [StoredQuotation]
}
