/// A regular file that a run may read.
package struct DiscoveredFile: Sendable, Equatable {
    /// Absolute.
    package var path: String
    /// Bytes.
    package var size: Int
    /// Nanoseconds since 1970.
    package var modified: Int
    /// The number the file system knows the file by.
    package var inode: Int

    package init(path: String, size: Int, modified: Int, inode: Int = 0) {
        self.path = path
        self.size = size
        self.modified = modified
        self.inode = inode
    }
}
