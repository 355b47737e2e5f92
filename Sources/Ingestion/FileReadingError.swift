import FileAccess

/// Why a file's bytes could not be had.
enum FileReadingError: Error, Equatable {
    case system(SystemFailure)
    /// A pipe, a device or a folder.
    case notRegular
    case tooLarge(bytes: Int, limit: Int)
    case changedWhileRead
    /// An article of a file of many that goes on for too long.
    case endlessArticle(line: Int, limit: Int)

    /// One line that goes behind the path.
    var reason: String {
        switch self {
        case .system(let failure): failure.reason
        case .notRegular: "is not a regular file"
        case .tooLarge(let bytes, let limit):
            "\(bytes) bytes, more than the \(limit) a file of articles may have; split it"
        case .changedWhileRead: "changed while it was read; run again"
        case .endlessArticle(let line, let limit):
            "line \(line): an article that does not end within \(limit) bytes; the file was not read further, split it"
        }
    }
}
