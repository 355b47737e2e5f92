import Articles

/// The first and the last day on which articles were published, as JSON has them.
struct PublishedSpan: Encodable {
    let first: String
    let last: String

    init(_ days: ClosedRange<PublicationDay>) {
        first = days.lowerBound.description
        last = days.upperBound.description
    }
}
