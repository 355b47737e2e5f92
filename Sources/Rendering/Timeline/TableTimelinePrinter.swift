package import Retrieval

/// A timeline for spreadsheets and plots: a line of column names, then a line for each period, those without articles too.
///
/// The columns are `start`, the period's first day, and `articles`. Articles without a date are in none of them.
package struct TableTimelinePrinter: TimelinePrinter {
    private let separator: String

    /// - Parameter separator: what stands between the columns: a comma, or a tab.
    package init(separator: String) {
        self.separator = separator
    }

    package func text(for timeline: Timeline) -> String {
        var text = "start\(separator)articles\n"
        for bar in timeline.filled { text += "\(bar.start)\(separator)\(bar.articles)\n" }
        return text
    }
}
