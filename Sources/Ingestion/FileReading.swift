import FileAccess

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads files whole, within bounds.
enum FileReading {
    /// The bytes of a file and what it was recognised by when they were read.
    struct Contents {
        var bytes: [UInt8]
        var status: FileStatus
    }

    /// - Parameter limit: the greatest number of bytes to read.
    /// - Throws: a problem that names the path.
    static func read(_ path: String, limit: Int) throws(FileReadingError) -> Contents {
        let descriptor = try Self.open(path)
        defer { close(descriptor) }
        do {
            let status = try FileStatus(descriptor: descriptor)
            guard status.kind == .regular else { throw FileReadingError.notRegular }
            guard status.size <= limit else { throw FileReadingError.tooLarge(bytes: status.size, limit: limit) }
            let bytes = try Self.bytes(of: descriptor, count: status.size)
            let after = try FileStatus(descriptor: descriptor)
            guard bytes.count == after.size, after.modified == status.modified else {
                throw FileReadingError.changedWhileRead
            }
            return Contents(bytes: bytes, status: status)
        } catch let failure as SystemFailure {
            throw .system(failure)
        } catch let error as FileReadingError {
            throw error
        } catch {
            throw .changedWhileRead
        }
    }

    /// A descriptor that the caller closes.
    static func open(_ path: String) throws(FileReadingError) -> Int32 {
        // Without O_NONBLOCK, a pipe put in the file's place would hold up the whole run.
        let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK
        #if canImport(Darwin)
            let descriptor = Darwin.open(path, flags)
        #elseif canImport(Musl)
            let descriptor = Musl.open(path, flags)
        #else
            let descriptor = Glibc.open(path, flags)
        #endif
        guard descriptor >= 0 else { throw .system(SystemFailure(errno)) }
        return descriptor
    }

    /// The next bytes, as many as are asked for unless the file ends before.
    static func bytes(of descriptor: Int32, count: Int) throws(SystemFailure) -> [UInt8] {
        var failure: SystemFailure?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = systemRead(descriptor, buffer.baseAddress.map { $0 + filled }, count - filled)
                if got > 0 {
                    filled += got
                } else if got == 0 {
                    return
                } else if errno != EINTR {
                    failure = SystemFailure(errno)
                    return
                }
            }
        }
        if let failure { throw failure }
        return bytes
    }

    static func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
        #if canImport(Darwin)
            Darwin.read(descriptor, buffer, count)
        #elseif canImport(Musl)
            Musl.read(descriptor, buffer, count)
        #else
            Glibc.read(descriptor, buffer, count)
        #endif
    }
}
