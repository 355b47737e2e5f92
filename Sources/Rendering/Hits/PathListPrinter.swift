/// Paths of files, a line each, and with them how many passages match.
package struct PathListPrinter: Sendable {
    private let paths: PathForm
    private let counts: Bool

    /// - Parameters:
    ///   - paths: a NUL that ends a path stands instead of the colon behind it, or of the line feed.
    ///   - counts: whether the number of passages stands behind the path.
    package init(paths: PathForm, counts: Bool) {
        self.paths = paths
        self.counts = counts
    }

    package func text(for files: [(path: String, passages: Int)]) -> String {
        files.map { file in
            let number = counts ? "\(file.passages)\n" : ""
            let end = paths.endsWithNull ? "\0" : counts ? ":" : "\n"
            return paths.text(file.path) + end + number
        }.joined()
    }
}
