/// By what a file is recognised as unchanged: first its size and time, then the hash of its content.
package struct FileFingerprint: Sendable, Equatable {
    /// Bytes.
    package var size: Int
    /// Nanoseconds since 1970; 0 when the time cannot be relied on, so that the next run reads the file again.
    package var modified: Int
    /// 16 bytes, XXH3 with 128 bits.
    package var contentHash: [UInt8]

    package init(size: Int, modified: Int, contentHash: [UInt8]) {
        self.size = size
        self.modified = modified
        self.contentHash = contentHash
    }
}
