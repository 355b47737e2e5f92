import FoundationEssentials

/// A folder that a test fills, and that goes with it.
package final class TemporaryFolder {
    /// Absolute, without symbolic links.
    package let path: String

    package init() throws {
        let parent = FileManager.default.temporaryDirectory.path
        path = parent + "/pressmark-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The absolute path of something in the folder.
    package func path(_ name: String) -> String {
        path + "/" + name
    }

    /// Writes a file, making the folders above it.
    /// - Returns: its absolute path.
    @discardableResult
    package func write(_ content: String, to name: String) throws -> String {
        try write(Array(content.utf8), to: name)
    }

    @discardableResult
    package func write(_ bytes: [UInt8], to name: String) throws -> String {
        let file = path(name)
        let folder = String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)])
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        return file
    }

    package func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: path(name))
    }

    /// The names in a folder, sorted.
    package func names(in name: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted()
    }
}
