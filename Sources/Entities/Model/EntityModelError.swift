/// Why bytes cannot serve as the recogniser's model.
package enum EntityModelError: Error, Equatable {
    /// The bytes do not begin as a model does.
    case notAModel
    /// The model is of a format this program does not know.
    case unknownVersion(UInt32)
    /// The model was trained on features other than this program's.
    case otherFeatures(UInt32)
    /// The model has labels other than this program's.
    case otherLabels
    /// The model is shorter or longer than it says. Sizes in bytes.
    case wrongSize(expected: UInt64, found: Int)
    /// A byte of the model is not what it was when the model was written.
    case damaged
}

extension EntityModelError: CustomStringConvertible {
    package var description: String {
        let problem =
            switch self {
            case .notAModel: "it is no model file"
            case .unknownVersion(let version): "it is of format \(version), not \(EntityModel.formatVersion)"
            case .otherFeatures(let identifier):
                "it is for feature set \(identifier), not \(FeatureTable.identifier)"
            case .otherLabels: "its labels are not this program's"
            case .wrongSize(let expected, let found): "it has \(found) bytes and should have \(expected)"
            case .damaged: "its checksum is wrong"
            }
        return "The entity model cannot be used: \(problem). Install Pressmark again."
    }
}
