/// By what a file is recognised as unchanged: first its size, time and inode, then the hash of its content.
package struct FileFingerprint: Sendable, Equatable {
    /// Bytes.
    package var size: Int
    /// Nanoseconds since 1970; 0 when the time cannot be relied on, so that the next run reads the file again.
    package var modified: Int
    /// The number the file system knows the file by; 0 where it was not noted, which agrees with any.
    package var inode: Int
    /// 8 bytes, the low half of XXH3 with 128 bits; none where the file is to be read again whatever is in it.
    package var contentHash: [UInt8]

    package init(size: Int, modified: Int, inode: Int = 0, contentHash: [UInt8]) {
        self.size = size
        self.modified = modified
        self.inode = inode
        self.contentHash = contentHash
    }

    /// Whether a file looks as it did, without its content being read.
    package func looksLike(size: Int, modified: Int, inode: Int) -> Bool {
        self.size == size && self.modified == modified && (self.inode == 0 || self.inode == inode)
    }
}
