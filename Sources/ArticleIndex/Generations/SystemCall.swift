#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

private func unistdRename(_ path: String, _ destination: String) -> Int32 { rename(path, destination) }

/// The file system operations an index needs that no portable library offers: locks, links, syncing to disk.
enum SystemCall {
    /// Makes a folder, and those above it, where they are missing.
    static func createDirectory(_ path: String) throws(IndexError) {
        var code = mkdir(path, 0o777) == 0 ? 0 : errno
        if code == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
            try createDirectory(String(path[..<slash]))
            code = mkdir(path, 0o777) == 0 ? 0 : errno
        }
        if code == 0 || (code == EEXIST && isDirectory(path)) { return }
        throw failure(path, "create the folder", code)
    }

    static func isDirectory(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// - Returns: bytes; 0 where there is no such file.
    static func size(_ path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    /// - Returns: nanoseconds since 1970; nil where there is no such file.
    static func modificationTime(_ path: String) -> Int? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }

    static func isWritable(_ path: String) -> Bool {
        access(path, W_OK) == 0
    }

    /// - Returns: the names in a folder, in no order; empty when it cannot be read.
    static func names(in directory: String) -> [String] {
        guard let stream = opendir(directory) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// - Returns: what a symbolic link says, or nil where there is no link.
    static func destination(ofLink path: String) -> String? {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) { buffer in
            guard let base = buffer.baseAddress else { return nil }
            let length = readlink(path, base, buffer.count)
            guard length > 0 else { return nil }
            return String(decoding: UnsafeRawBufferPointer(start: base, count: length), as: UTF8.self)
        }
    }

    /// Makes `link` point to `destination` in one step: there is no moment without a link.
    static func swing(link: String, to destination: String) throws(IndexError) {
        let aside = link + ".new"
        unlink(aside)
        guard symlink(destination, aside) == 0 else { throw failure(aside, "link", errno) }
        try rename(aside, to: link)
    }

    /// Writes a file, or a folder's entries, through to the disk.
    static func synchronise(_ path: String) throws(IndexError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path, "open", errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(path, "write through to disk", errno) }
    }

    static func rename(_ path: String, to destination: String) throws(IndexError) {
        guard unistdRename(path, destination) == 0 else { throw failure(path, "rename", errno) }
    }

    static func remove(_ path: String) {
        unlink(path)
    }

    static func failure(_ path: String, _ operation: String, _ code: Int32) -> IndexError {
        if code == ENOSPC || code == EDQUOT || code == EFBIG { return .diskFull(path: path) }
        return .system(path: path, operation: operation, reason: String(cString: strerror(code)))
    }
}
