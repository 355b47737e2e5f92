import ArticleIndex
import FileAccess

/// What lies below the paths a run was given.
///
/// Hidden files and folders are left out, unless named. Symbolic links are not followed, unless named: what they lead
/// to inside the folder is found anyway, and what lies outside was not asked for.
package struct FileDiscovery: Sendable {
    /// In the order of their paths' bytes.
    package private(set) var files: [DiscoveredFile] = []
    package private(set) var problems: [FileProblem] = []
    /// Folders that could not be listed: whatever is known below them is still there as far as anybody can tell.
    package private(set) var unreadableFolders: [String] = []

    /// - Parameters:
    ///   - roots: absolute paths of files and folders that exist.
    ///   - excluded: the absolute path of a folder to leave out (the index itself).
    package init(roots: [String], excluding excluded: String? = nil) {
        var seen: Set<FileStatus.Identity> = []
        for root in roots {
            do {
                let status = try FileStatus(root, followingLinks: true)
                switch status.kind {
                case .directory:
                    walk(root, excluding: excluded, seen: &seen)
                case .regular:
                    if seen.insert(status.identity).inserted { add(root, status) }
                case .symbolicLink, .other:
                    problems.append(FileProblem(path: root, reason: "is neither a file nor a folder"))
                }
            } catch {
                problems.append(FileProblem(path: root, reason: error.reason))
            }
        }
        files.sort { $0.path < $1.path }
    }

    private mutating func add(_ path: String, _ status: FileStatus) {
        files.append(
            DiscoveredFile(
                path: path, size: status.size, modified: status.modified, inode: status.identity.storedInode))
    }

    private mutating func walk(_ root: String, excluding excluded: String?, seen: inout Set<FileStatus.Identity>) {
        var folders = [root]
        while let folder = folders.popLast() {
            let found: (names: [String], undecodable: Int)
            do throws(SystemFailure) {
                let opened = try OpenFolder(folder)
                found = opened.visibleNames()
                folders += look(at: found.names, in: folder, opened, root: root, excluding: excluded, seen: &seen)
            } catch {
                problems.append(FileProblem(path: folder, reason: error.reason))
                unreadableFolders.append(folder)
                continue
            }
            for _ in 0..<found.undecodable {
                problems.append(
                    FileProblem(path: folder, reason: "holds a file whose name is not UTF-8; rename that file"))
            }
        }
    }

    /// - Returns: the folders in a folder, the last one first.
    private mutating func look(
        at names: [String], in folder: String, _ opened: borrowing OpenFolder, root: String,
        excluding excluded: String?, seen: inout Set<FileStatus.Identity>
    ) -> [String] {
        var folders: [String] = []
        let prefix = folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/"
        // So that all files stand nearly as they are to be sorted.
        let names = names.sorted()
        for (name, found) in zip(names, opened.statuses(of: names)) {
            let path = prefix + name
            guard path != excluded else { continue }
            do throws(SystemFailure) {
                let status = try found.get()
                switch status.kind {
                case .regular:
                    if seen.insert(status.identity).inserted { add(path, status) }
                case .directory:
                    if seen.insert(status.identity).inserted { folders.append(path) }
                case .symbolicLink:
                    leaveOut(link: path, in: folder, root: root)
                case .other:
                    problems.append(
                        FileProblem(path: path, reason: "is not a regular file; left out", severity: .notice))
                }
            } catch  where error.isMissing {
                // It went away since the folder was listed.
                continue
            } catch {
                problems.append(FileProblem(path: path, reason: error.reason))
            }
        }
        return folders.reversed()
    }

    private mutating func leaveOut(link: String, in folder: String, root: String) {
        do {
            let target = try FileStatus(link, followingLinks: true)
            let real = RealPath.resolve(link) ?? link
            let realFolder = RealPath.resolve(folder) ?? folder
            if target.kind == .directory, PathSet([real]).covers(realFolder) {
                problems.append(
                    FileProblem(path: link, reason: "is a symbolic link back to a folder above it; remove the link"))
            } else if !PathSet([RealPath.resolve(root)].compactMap(\.self)).covers(real) {
                problems.append(
                    FileProblem(
                        path: link, reason: "is a symbolic link out of the folder; name it to have it indexed",
                        severity: .notice))
            }
        } catch  where error.isLoop {
            problems.append(
                FileProblem(path: link, reason: "is a symbolic link that leads to itself; remove the link"))
        } catch {
            problems.append(
                FileProblem(path: link, reason: "is a symbolic link that leads nowhere", severity: .notice))
        }
    }
}
