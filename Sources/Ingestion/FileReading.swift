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
    static func read(_ file: DiscoveredFile, limit: Int) throws(FileReadingError) -> Contents {
        let descriptor = try Self.open(file.path)
        defer { close(descriptor) }
        do {
            // What still is as it was found did not change while it was read.
            if file.size <= limit, let bytes = try? Self.bytes(of: descriptor, count: file.size) {
                let status = try FileStatus(descriptor: descriptor)
                if status.kind == .regular, bytes.count == status.size, file.looksLike(status) {
                    return Contents(bytes: bytes, status: status)
                }
                lseek(descriptor, 0, SEEK_SET)
            }
            return try readAnew(descriptor, limit: limit)
        } catch let failure as SystemFailure {
            throw .system(failure)
        } catch let error as FileReadingError {
            throw error
        } catch {
            throw .changedWhileRead
        }
    }

    private static func readAnew(_ descriptor: Int32, limit: Int) throws -> Contents {
        let status = try FileStatus(descriptor: descriptor)
        guard status.kind == .regular else { throw FileReadingError.notRegular }
        guard status.size <= limit else { throw FileReadingError.tooLarge(bytes: status.size, limit: limit) }
        let bytes = try Self.bytes(of: descriptor, count: status.size)
        let after = try FileStatus(descriptor: descriptor)
        guard bytes.count == after.size, after.modified == status.modified else {
            throw FileReadingError.changedWhileRead
        }
        return Contents(bytes: bytes, status: status)
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

extension DiscoveredFile {
    fileprivate func looksLike(_ status: FileStatus) -> Bool {
        size == status.size && modified == status.modified && inode == status.identity.storedInode
    }
}
