import FileAccess

/// The folders and files that are watched, and whether they are there.
struct WatchedRoots {
    private struct Root {
        /// The folder itself, or the one the file is in.
        var folder: String
        /// nil while it is not there.
        var identity: FileStatus.Identity?
    }

    enum Change: Equatable {
        case vanished(String)
        case returned(String)
    }

    private var roots: [String: Root] = [:]

    /// Absolute, in the order of their bytes.
    var paths: [String] { roots.keys.sorted() }

    /// Those that are there.
    var present: [String] {
        roots.filter { $0.value.identity != nil && (try? FileStatus($0.key, followingLinks: false)) != nil }.keys
            .sorted()
    }

    func contains(_ path: String) -> Bool {
        roots[path] != nil
    }

    mutating func add(_ path: String) {
        let isFile = (try? FileStatus(path, followingLinks: false).kind) == .regular
        let folder = isFile ? String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) : path
        let status = try? FileStatus(folder.isEmpty ? "/" : folder, followingLinks: false)
        roots[path] = Root(
            folder: folder.isEmpty ? "/" : folder, identity: status?.kind == .directory ? status?.identity : nil)
    }

    mutating func remove(_ path: String) {
        roots[path] = nil
    }

    /// Looks which have vanished since the last look, and which have returned; one that is another folder than before has done
    /// both.
    ///
    /// An empty folder in the place of the one that was there is taken for none: it is where a disk was mounted.
    mutating func look() -> [Change] {
        var changes: [Change] = []
        for (path, root) in roots.sorted(by: { $0.key < $1.key }) {
            let status = try? FileStatus(root.folder, followingLinks: false)
            var identity = status?.kind == .directory ? status?.identity : nil
            guard identity != root.identity else { continue }
            if identity != nil, Self.isEmpty(root.folder) { identity = nil }
            if root.identity != nil { changes.append(.vanished(path)) }
            if identity != nil { changes.append(.returned(path)) }
            roots[path]?.identity = identity
        }
        return changes
    }

    private static func isEmpty(_ folder: String) -> Bool {
        var entries = 3
        _ = Subfolders.paths(in: folder, excluding: nil, reading: &entries)
        // The folder itself and the one above it are two.
        return entries > 0
    }
}
