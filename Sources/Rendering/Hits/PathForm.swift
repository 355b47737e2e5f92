import TerminalOutput

/// How the paths of files are written in lines that other programs read.
package struct PathForm: Sendable {
    private let folder: String?
    /// Whether a NUL ends a path.
    let endsWithNull: Bool
    private let isRaw: Bool

    /// - Parameters:
    ///   - folder: the absolute path that paths are shown relative to.
    ///   - endsWithNull: whether a NUL ends a path, which then is written as it is, for `xargs -0`.
    ///   - isTerminal: whether it goes to a terminal: what could act on it is escaped in any case.
    package init(folder: String?, endsWithNull: Bool = false, isTerminal: Bool = false) {
        self.folder = folder
        self.endsWithNull = endsWithNull
        isRaw = endsWithNull && !isTerminal
    }

    func text(_ path: String) -> String {
        let shown = ShownPath.relative(path, to: folder)
        return isRaw ? shown : TerminalText.escaped(shown)
    }
}
