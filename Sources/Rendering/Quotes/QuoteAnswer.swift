package import Retrieval

/// What was found for a quote.
package struct QuoteAnswer: Sendable {
    /// The quote as it was looked for: canonical text.
    package var quote: String
    /// The line it stands on in a file of quotes, from 1; nil where there is no file.
    package var line: Int?
    /// The likeliest first; empty where the quote was not found.
    package var results: [QuoteResult]
    /// Where each result stands in the first article that carries it; nil where nobody asked.
    package var citations: [Citation]?

    package init(quote: String, line: Int? = nil, results: [QuoteResult], citations: [Citation]? = nil) {
        self.quote = quote
        self.line = line
        self.results = results
        self.citations = citations
    }
}

/// Turns answers to quotes into text for standard output.
package protocol QuotePrinter: Sendable {
    /// - Parameter answers: in the order the quotes were asked.
    func text(for answers: [QuoteAnswer]) -> String
}
