import ArticleIndex
import ArticleReaders

/// Part of a large file, which can be read on its own.
struct FilePiece: Sendable {
    var file: DiscoveredFile
    var contents: FileContents
    /// What is stored with the piece's articles.
    var fingerprint: FileFingerprint
    var extent: FileExtent
    /// How much of the file it took, in bytes.
    var bytes: Int
    /// Why the file cannot be read any further.
    var problem: String?
}

/// Which part of a file something concerns.
enum FileExtent: Sendable, Equatable {
    case whole
    /// Not the last one.
    case piece
    /// What the file is recognised by from now on; nil where it could not be read to its end.
    case lastPiece(FileFingerprint?)
}
