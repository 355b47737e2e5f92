/// A stage that finds names in an article's tokens.
///
/// What goes in and comes out is the same whether spans come from rules or from a trained model: tokens with
/// their word classes in, spans in text order without overlap out. A tagger sees an article once, and what it finds in one
/// sentence need not agree with the next: agreement is the document rules' work.
protocol SpanTagger: Sendable {
    /// - Parameter measures: dates, sums and measures in text order, without overlap: what else they can be need not be asked.
    func spans(in text: ClassifiedTokens, bytes: UnsafeBufferPointer<UInt8>, measures: [TypedSpan]) -> [TypedSpan]
}
