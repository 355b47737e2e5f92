#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The folders in a folder, without hidden ones and symbolic links.
package enum Subfolders {
    /// - Parameters:
    ///   - folder: absolute.
    ///   - excluded: the absolute path of a folder to leave out.
    ///   - entries: how many entries may be read; counted down.
    /// - Returns: absolute paths; none where the folder cannot be listed.
    package static func paths(in folder: String, excluding excluded: String?, reading entries: inout Int) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var paths: [String] = []
        while entries > 0, let entry = readdir(stream) {
            entries -= 1
            let type = Int(entry.pointee.d_type)
            guard type == Int(DT_DIR) || type == Int(DT_UNKNOWN) else { continue }
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard let name, !name.hasPrefix(".") else { continue }
            let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            guard path != excluded else { continue }
            // Not every file system says in its lists what is a folder.
            if type == Int(DT_UNKNOWN), (try? FileStatus(path, followingLinks: false).kind) != .directory { continue }
            paths.append(path)
        }
        return paths
    }
}
