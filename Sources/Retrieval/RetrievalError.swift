/// Why a query that can be read cannot be answered.
package enum RetrievalError: Error, Equatable {
    /// The index was begun before quotations were looked for.
    case noQuotations
    /// The index does not know when its articles arrived.
    case noArrivals
    /// A posting list names a passage that the index does not have: the file is damaged.
    case unknownPassage(UInt32)
}

extension RetrievalError: CustomStringConvertible {
    /// One line: what, and what to do.
    package var description: String {
        switch self {
        case .noQuotations:
            "this index holds no quotations: 'pressmark-ingest --rebuild' adds them"
        case .noArrivals:
            "this index does not know when its articles arrived: 'pressmark-ingest' notes it from now on"
        case .unknownPassage(let passage):
            "the index is damaged (it has no passage \(passage)): build it anew with 'pressmark-ingest --rebuild'"
        }
    }
}
