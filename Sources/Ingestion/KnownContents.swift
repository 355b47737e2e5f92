import ArticleIndex
import ArticleReaders

/// Contents of files the index knows, to recognise those that were moved or copied.
struct KnownContents {
    private struct Content: Hashable {
        var size: Int
        var hash: [UInt8]
    }

    /// What a name says of an article in the file.
    private struct Name: Equatable {
        var filenameExtension: String
        var date: PathDate

        init(_ path: String) {
            filenameExtension = FileContents(path: path, bytes: []).filenameExtension
            date = PathDate(path: path)
        }
    }

    /// Ascending; those that are gone come first.
    private var paths: [Content: [String]] = [:]
    private var hashesBySize: [Int: [[UInt8]]] = [:]

    init() {}

    /// - Parameters:
    ///   - known: files that are as they were, or gone, with their articles.
    ///   - gone: the paths of the latter.
    init(_ known: [String: [KnownArticle]], gone: Set<String>) {
        for (path, articles) in known.sorted(by: {
            (gone.contains($0.key) ? 0 : 1, $0.key) < (gone.contains($1.key) ? 0 : 1, $1.key)
        }) {
            guard let file = articles.first?.file, !file.contentHash.isEmpty else { continue }
            let content = Content(size: file.size, hash: file.contentHash)
            if paths[content] == nil { hashesBySize[file.size, default: []].append(file.contentHash) }
            paths[content, default: []].append(path)
        }
    }

    /// Hashes of contents of which a file may have one without anything being new of it.
    func hashes(like file: DiscoveredFile) -> [[UInt8]] {
        guard let hashes = hashesBySize[file.size] else { return [] }
        let name = Name(file.path)
        return hashes.filter { hash in
            paths[Content(size: file.size, hash: hash)]?.contains { Name($0) == name } ?? false
        }
    }

    /// The path of a file with this content.
    /// - Parameter other: a path that says the same of it.
    func path(of file: FileFingerprint, like other: String) -> String? {
        paths[Content(size: file.size, hash: file.contentHash)]?.first { Name($0) == Name(other) }
    }

    /// The path of a file with this content that is gone; it is taken out of those that are.
    /// - Parameter other: a path that says the same of it, where that matters.
    func takeGone(_ file: FileFingerprint, from gone: inout Set<String>, like other: String? = nil) -> String? {
        let found = paths[Content(size: file.size, hash: file.contentHash)]?.first { path in
            gone.contains(path) && (other.map { Name(path) == Name($0) } ?? true)
        }
        return found.flatMap { gone.remove($0) }
    }
}
