import CXXHash
import FileAccess

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A regular file that is read from its beginning to its end, a block at a time.
final class FileSource {
    private let descriptor: Int32
    /// When it was opened.
    let status: FileStatus
    private(set) var bytesRead = 0
    private let hash: OpaquePointer?

    /// - Throws: ``FileReadingError``
    init(_ path: String) throws(FileReadingError) {
        descriptor = try FileReading.open(path)
        do throws(SystemFailure) {
            status = try FileStatus(descriptor: descriptor)
        } catch {
            close(descriptor)
            throw .system(error)
        }
        guard status.kind == .regular else {
            close(descriptor)
            throw .notRegular
        }
        hash = XXH3_createState()
        XXH3_128bits_reset(hash)
    }

    deinit {
        close(descriptor)
        XXH3_freeState(hash)
    }

    /// The next bytes, as many as are asked for unless the file ends before; none at its end.
    func next(_ count: Int) throws(FileReadingError) -> [UInt8] {
        let bytes: [UInt8]
        do throws(SystemFailure) {
            bytes = try FileReading.bytes(of: descriptor, count: count)
        } catch {
            throw .system(error)
        }
        bytesRead += bytes.count
        bytes.withUnsafeBytes { _ = XXH3_128bits_update(hash, $0.baseAddress, $0.count) }
        return bytes
    }

    /// The hash of what was read, to be asked for at the end.
    /// - Throws: `FileReadingError.changedWhileRead`.
    func contentHash() throws(FileReadingError) -> [UInt8] {
        guard let now = try? FileStatus(descriptor: descriptor), now.modified == status.modified,
            now.size == bytesRead
        else { throw .changedWhileRead }
        return ContentHash.canonical(XXH3_128bits_digest(hash))
    }

    /// The hash of a file of any size.
    static func contentHash(of path: String) throws(FileReadingError) -> [UInt8] {
        let source = try FileSource(path)
        while source.bytesRead <= source.status.size, try !source.next(256 << 10).isEmpty {}
        return try source.contentHash()
    }
}
