import ArticleIndex
import ArticleReaders

/// Contents of files the index knows, to recognise those that were moved or copied.
struct KnownContents {
    private struct Content: Hashable {
        var size: Int
        var hash: [UInt8]
    }

    /// What a name says of an article in the file.
    private struct Name: Hashable {
        var filenameExtension: String
        var date: PathDate

        init(_ path: String) {
            filenameExtension = FileContents(path: path, bytes: []).filenameExtension
            date = PathDate(path: path)
        }
    }

    /// Paths of files that are gone and were not found elsewhere, the first one last.
    private var gone: [Content: [Name: [String]]] = [:]
    /// The path of one of the files with a content, gone or there.
    private var paths: [Content: [Name: String]] = [:]
    private var hashes: [Int: [Name: Set<[UInt8]>]] = [:]

    init() {}

    /// - Parameters:
    ///   - known: files that are as they were, or gone, with their articles.
    ///   - gone: the paths of the latter.
    init(_ known: [String: [KnownArticle]], gone gonePaths: Set<String>) {
        for (path, articles) in known.sorted(by: { $0.key > $1.key }) {
            guard let file = articles.first?.file, !file.contentHash.isEmpty else { continue }
            let content = Content(size: file.size, hash: file.contentHash)
            let name = Name(path)
            hashes[file.size, default: [:]][name, default: []].insert(file.contentHash)
            paths[content, default: [:]][name] = path
            if gonePaths.contains(path) { gone[content, default: [:]][name, default: []].append(path) }
        }
    }

    /// Hashes of contents of which a file may have one without anything being new of it.
    func hashes(like file: DiscoveredFile) -> Set<[UInt8]> {
        guard let names = hashes[file.size] else { return [] }
        return names[Name(file.path)] ?? []
    }

    /// The path of a file with this content.
    /// - Parameter other: a path that says the same of it.
    func path(of file: FileFingerprint, like other: String) -> String? {
        paths[Content(size: file.size, hash: file.contentHash)]?[Name(other)]
    }

    /// The path of a file with this content that is gone, each of them once.
    /// - Parameter other: a path that says the same of it, where that matters.
    mutating func takeGone(_ file: FileFingerprint, like other: String? = nil) -> String? {
        let content = Content(size: file.size, hash: file.contentHash)
        guard let names = gone[content] else { return nil }
        let first = names.filter { !$0.value.isEmpty }.min { $0.value.last ?? "" < $1.value.last ?? "" }
        guard let name = other.map(Name.init) ?? first?.key else { return nil }
        return gone[content]?[name]?.popLast()
    }
}
