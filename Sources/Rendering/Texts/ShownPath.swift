/// Paths as people see them.
package enum ShownPath {
    /// The path from a folder, where it lies below it; else as it is.
    /// - Parameter folder: absolute.
    package static func relative(_ path: String, to folder: String?) -> String {
        guard let folder else { return path }
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    }
}
