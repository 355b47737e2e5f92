package import Entities

/// Why a run cannot begin; nothing has been changed then.
package enum IngestError: Error, Equatable {
    /// A named path does not exist.
    case noSuchPath(String, reason: String)
    /// No path was named, and the index knows none from earlier runs.
    case nothingToIndex
    /// A folder of an earlier run is no longer there, and the run would have dropped its articles.
    case folderGone(String)
    /// The path to forget is none that was ever indexed.
    case unknownFolder(String, known: [String])
    /// A rebuild found no article although the index has some.
    case nothingFound
    /// The recogniser's model cannot be used.
    case entityModel(EntityModelError)
}

extension IngestError: CustomStringConvertible {
    /// One line: what, where, what to do.
    package var description: String {
        switch self {
        case .noSuchPath(let path, let reason):
            "\(path): \(reason); nothing was changed"
        case .nothingToIndex:
            "name a file or folder of articles: pressmark-ingest FOLDER"
        case .folderGone(let path):
            "\(path) was indexed before and is not there now: bring it back, or drop it with --forget \(path); nothing was changed"
        case .unknownFolder(let path, let known):
            "\(path) is none of the indexed folders (\(known.isEmpty ? "there are none" : known.joined(separator: ", "))); nothing was changed"
        case .nothingFound:
            "no article was found to rebuild the index from; the old index is as it was"
        case .entityModel(let error):
            "\(error)"
        }
    }
}
