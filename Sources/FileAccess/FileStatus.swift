#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the file system says of a path.
package struct FileStatus {
    package enum Kind {
        case regular, directory, symbolicLink, other
    }

    /// Identifies a file or folder for as long as it exists.
    package struct Identity: Hashable {
        package var device: UInt64
        package var inode: UInt64

        /// The inode as the index keeps it.
        package var storedInode: Int { Int(truncatingIfNeeded: inode) }
    }

    package var kind: Kind
    package var size: Int
    /// Nanoseconds since 1970.
    package var modified: Int
    package var identity: Identity
    /// How many names it has; of a folder in most file systems, two more than folders in it.
    package var links: Int

    /// - Parameter followingLinks: whether a symbolic link is described itself, or what it leads to.
    /// - Throws: the system's reason, as text.
    package init(_ path: String, followingLinks: Bool) throws(SystemFailure) {
        var status = stat()
        guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { throw SystemFailure(errno) }
        self.init(status)
    }

    package init(descriptor: Int32) throws(SystemFailure) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw SystemFailure(errno) }
        self.init(status)
    }

    /// Describes what has a name in an open folder; a symbolic link is described itself.
    init(_ name: String, in folder: Int32) throws(SystemFailure) {
        var status = stat()
        guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { throw SystemFailure(errno) }
        self.init(status)
    }

    private init(_ status: stat) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: kind = .regular
        case S_IFDIR: kind = .directory
        case S_IFLNK: kind = .symbolicLink
        default: kind = .other
        }
        size = Int(status.st_size)
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        modified = time.tv_sec * 1_000_000_000 + time.tv_nsec
        links = Int(status.st_nlink)
        identity = Identity(device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(status.st_ino))
    }
}
