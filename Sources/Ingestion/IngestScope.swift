import ArticleIndex
import FileAccess

/// Which folders a run looks through, which it forgets and which later runs will remember.
struct IngestScope {
    /// Absolute paths, none inside another.
    var searched: [String]
    var forgotten: [String]
    var remembered: [String]
    /// The files among these are read whatever their names say.
    var named: Set<String>

    /// Whether all folders of this and earlier runs are looked through.
    var isEverything: Bool { Set(remembered).isSubset(of: searched) }

    /// - Parameters:
    ///   - named: absolute paths that exist.
    ///   - known: the folders and files of earlier runs.
    init(named: [String], known: [String], options: IngestOptions) throws(IngestError) {
        forgotten = []
        for path in options.forgotten {
            let absolute = AbsolutePath.make(path)
            guard known.contains(absolute) else { throw .unknownFolder(path, known: known) }
            forgotten.append(absolute)
        }
        let kept = known.filter { [forgotten] in !forgotten.contains($0) }
        forgotten += options.followUp?.gone ?? []
        searched = options.rebuild ? named + kept : named
        if named.isEmpty, forgotten.isEmpty { searched = kept }
        guard !searched.isEmpty || !forgotten.isEmpty else { throw .nothingToIndex }
        for path in searched where RealPath.resolve(path) == nil { throw .folderGone(path) }
        searched = Self.outermost(searched)
        remembered = Self.outermost(kept + named)
        self.named = Set(options.followUp == nil ? searched : remembered)
    }

    /// What is looked for, or forgotten.
    var touched: PathSet { PathSet(searched + forgotten) }

    static func outermost(_ paths: [String]) -> [String] {
        let all = PathSet(paths)
        return Set(paths).filter { !all.hasFolder(of: $0) }.sorted()
    }
}
