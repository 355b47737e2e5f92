/// What is wrong with a ``FieldMapping`` as it was written.
package enum FieldMappingError: Error, Equatable {
    case notAPair(String)
    case unknownTarget(String)
    case twice(String)
}

extension FieldMappingError: CustomStringConvertible {
    package var description: String {
        let targets = FieldMapping.Target.allCases.map(\.rawValue).joined(separator: ", ")
        return switch self {
        case .notAPair(let pair): "'\(pair)' is not of the form title=NAME; write pairs with commas between them"
        case .unknownTarget(let name): "'\(name)' is none of \(targets); put the file's own name on the right of ="
        case .twice(let name): "'\(name)' is named twice; name it once"
        }
    }
}
