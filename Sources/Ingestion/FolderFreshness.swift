package import ArticleIndex

/// Whether something came or went below an index's folders since they were looked through.
///
/// Asked are the times of folders alone, which change with the names in them: a file that was written anew in its place is not
/// noticed. Looked at are 2,000 folders and 4,096 names at most, so that the answer takes a millisecond or two.
package enum FolderFreshness {
    private static let folderLimit = 2000
    private static let entryLimit = 4096

    /// - Parameter roots: the folders and files that were indexed, absolute.
    /// - Returns: a folder in which something came or went since; nil where none was found, or nobody knows when they were looked
    ///   through.
    package static func changedFolder(below roots: [String], of directory: IndexDirectory) -> String? {
        guard let stamp = directory.lookedThrough else { return nil }
        let excluded = RealPath.resolve(directory.path)
        var entries = entryLimit
        var folders = Array(roots.reversed())
        for _ in 0..<folderLimit {
            guard let folder = folders.popLast() else { return nil }
            guard let status = try? FileStatus(folder, followingLinks: false) else { continue }
            if status.modified > stamp { return folder }
            // Most file systems count the folders in a folder as its links: then two say that there is none.
            guard status.kind == .directory, status.links != 2 else { continue }
            folders += Subfolders.paths(in: folder, excluding: excluded, reading: &entries)
        }
        return nil
    }
}
