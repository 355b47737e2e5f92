/// A property of an FTS5 table that keeps this module from reading its pages.
package enum UnsupportedFormat: Hashable, Sendable {
    /// The `version` in `<table>_config` is not 4 (5 is written by `secure-delete`).
    case version(Int)
    /// The structure record is of the kind written for `contentless_delete=1`.
    case structureRecord
    /// The table was created with `detail=column` or `detail=none`.
    case detail
    /// The table has more than two columns.
    case columns(Int)
}

extension UnsupportedFormat: CustomStringConvertible {
    package var description: String {
        switch self {
        case .version(let version): "format version \(version), not 4"
        case .structureRecord: "its structure record is of a newer kind"
        case .detail: "it was made without detail=full"
        case .columns(let count): "it has \(count) columns, not one or two"
        }
    }
}
