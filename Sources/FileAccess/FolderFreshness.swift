/// Whether something came or went below an index's folders since they were looked through.
///
/// Asked are the times of folders alone, which change with the names in them: a file that was written anew in its place is not
/// noticed. Looked at are 2,000 folders and 4,096 names at most, so that the answer takes a millisecond or two.
package enum FolderFreshness {
    private static let folderLimit = 2000
    private static let entryLimit = 4096

    /// - Parameters:
    ///   - roots: the folders and files that were indexed, absolute.
    ///   - stamp: when they were looked through, in nanoseconds since 1970.
    ///   - index: the index's own folder, which does not count.
    /// - Returns: a folder in which something came or went since; nil where none was found.
    package static func changedFolder(below roots: [String], since stamp: Int, outside index: String) -> String? {
        let excluded = RealPath.resolve(index)
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
