package import ArticleIndex
import Articles
import TerminalOutput

/// What an index holds for a reader: a line each, its subject first.
package struct StatisticsPrinter: Sendable {
    private let folder: String?
    private let width: Int?

    /// Publications that are named.
    private static let sourceLimit = 8

    /// - Parameters:
    ///   - folder: the absolute path that paths are shown relative to.
    ///   - width: columns to stay within; nil for one line each.
    package init(folder: String?, width: Int? = nil) {
        self.folder = folder
        self.width = width
    }

    /// - Parameters:
    ///   - path: of the index file.
    ///   - size: bytes on disk.
    ///   - modified: when it was last written, in milliseconds since 1970.
    package func text(for held: IndexStatistics, path: String, size: Int, modified: Int?) -> String {
        let changed = modified.map { ", changed " + ArrivalTime.local($0) } ?? ""
        var lines: [(subject: String, value: String)] = [
            (
                "index",
                "\(TerminalText.escaped(ShownPath.relative(path, to: folder))), format \(held.format), \(IndexText.megabytes(size))\(changed)"
            ),
            ("holds", IndexText.holdings(held.counts) + IndexText.published(held.published)),
            ("words", "\(held.words), \(held.vocabulary) different"),
        ]
        if held.counts.groups > 0 {
            lines.append(
                (
                    "copies",
                    "\(IndexText.counted(held.counts.copies, "article")) in \(IndexText.counted(held.counts.groups, "group"))"
                ))
        }
        lines.append(("languages", list(held.languages)))
        lines.append(("sources", list(held.sources)))
        if !held.entities.isEmpty {
            let entities = held.entities.map { "\($0.type.rawValue.lowercased()) \($0.names)" }
            lines.append(("entities", entities.joined(separator: ", ")))
        }
        if let said = held.quotations {
            lines.append(("quotes", "\(said.direct) between quotation marks, \(said.indirect) told"))
        }
        return SubjectLines.text(lines, indentation: 11, width: width)
    }

    private func list(_ counts: [IndexStatistics.Count]) -> String {
        guard !counts.isEmpty else { return "none" }
        let shown = counts.prefix(Self.sourceLimit).map {
            "\($0.name.isEmpty ? "unknown" : TerminalText.escaped($0.name, limit: 40)) \($0.articles)"
        }
        let rest = counts.count - shown.count
        return (shown + (rest > 0 ? ["and \(rest) more"] : [])).joined(separator: ", ")
    }
}
