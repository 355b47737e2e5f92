package import EntityNames

/// Says what is wrong in alias files.
package struct AliasProblemPrinter: Sendable {
    private let limit: Int

    /// - Parameter limit: how many lines of problems at most.
    package init(limit: Int = 5) {
        self.limit = limit
    }

    /// Lines without line feed: file, line, what is wrong, what to do.
    package func lines(_ problems: [AliasProblem]) -> [String] {
        var lines = problems.prefix(limit).map(\.description)
        let more = problems.count - lines.count
        if more > 0 { lines.append("\(more) more of the lines in alias files cannot be used") }
        return lines
    }
}
