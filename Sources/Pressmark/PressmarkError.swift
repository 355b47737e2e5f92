import ArticleIndex
import Ingestion
import PostingLists
import QueryLanguage
import Retrieval

/// Why an index could not be updated or searched.
public struct PressmarkError: Error, Sendable, CustomStringConvertible {
    /// What kind of thing went wrong.
    public enum Reason: Sendable, Equatable {
        /// There is no index in the folder.
        case noIndex
        /// Another process is writing the index.
        case locked
        /// The query cannot be read; `range` are UTF-8 byte offsets into it.
        case query(range: Range<Int>)
        /// The index is damaged, of another format or unreadable, or the disk is full.
        case index
        /// A path does not exist, or there is nothing to index.
        case paths
        /// The index lacks what is asked for, or something else: the description says what.
        case other
    }

    /// For programs.
    public let reason: Reason
    /// One line for people: what, where, what to do.
    public let description: String

    init(_ error: any Error) {
        reason =
            switch error {
            case let error as PressmarkError: error.reason
            case IndexError.missing: .noIndex
            case IndexError.locked: .locked
            case is IndexError, is PostingError: .index
            case let error as QueryError: .query(range: error.range)
            case is IngestError: .paths
            default: .other
            }
        description = "\(error)"
    }
}
