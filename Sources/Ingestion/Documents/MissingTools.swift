/// Files that are left out because the program that reads them is not installed: one line a program.
struct MissingTools {
    private var files: [String: (first: String, count: Int, converter: DocumentConverter)] = [:]
    private var isInstalled: [String: Bool] = [:]

    /// - Returns: whether the file is to be left out.
    mutating func note(_ path: String, for converter: DocumentConverter) -> Bool {
        if isInstalled[converter.program] == nil { isInstalled[converter.program] = converter.isInstalled }
        guard isInstalled[converter.program] == false else { return false }
        files[converter.program, default: (path, 0, converter)].count += 1
        return true
    }

    var problems: [FileProblem] {
        files.values.sorted { $0.converter.program < $1.converter.program }.map { first, count, converter in
            let more = count > 1 ? ", and \(count - 1) more like it" : ""
            return FileProblem(
                path: first,
                reason:
                    "is skipped\(more): \(converter.program) is not installed; install Debian's package \(converter.package)",
                severity: .notice)
        }
    }
}
