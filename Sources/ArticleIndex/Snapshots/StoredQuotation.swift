package import Articles

/// A quotation of an article in the index.
package struct StoredQuotation: Sendable, Equatable {
    package var articleID: Int
    /// 0 for the article's first quotation. With the article's id it names the quotation, until the article changes.
    package var ordinal: Int
    /// UTF-8 byte offsets into the article's canonical text.
    package var quotation: Quotation

    package init(articleID: Int, ordinal: Int, quotation: Quotation) {
        self.articleID = articleID
        self.ordinal = ordinal
        self.quotation = quotation
    }
}
