/// Why a query that can be read cannot be answered.
package enum RetrievalError: Error, Equatable {
    /// The index holds nothing that this field asks for.
    case unsupportedField(String)
}

extension RetrievalError: CustomStringConvertible {
    /// One line: what, and what to do.
    package var description: String {
        switch self {
        case .unsupportedField(let field):
            "\(field): cannot be searched, this index holds no quotations; leave it out"
        }
    }
}
