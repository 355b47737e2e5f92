import ArticleIndex
package import Ingestion
import TerminalOutput

/// What a run of ingest did, in words.
package struct IngestReportPrinter: Sendable {
    private let folder: String?

    /// - Parameter folder: the absolute path that paths are shown relative to.
    package init(folder: String?) {
        self.folder = folder
    }

    /// One line a problem, for standard error.
    package func problems(_ report: IngestReport) -> String {
        report.problems.map(line).joined()
    }

    /// `pressmark-ingest: seeds/x.txt: is empty; …`, or with `note:` before what is no failure.
    package func line(_ problem: FileProblem) -> String {
        let path = TerminalText.escaped(ShownPath.relative(problem.path, to: folder))
        let note = problem.severity == .notice ? "note: " : ""
        return "pressmark-ingest: \(note)\(path): \(TerminalText.escaped(problem.reason))\n"
    }

    /// One line: what was done, and what the index holds now.
    package func summary(_ report: IngestReport, rebuilt: Bool) -> String {
        var done: [String] = []
        if rebuilt {
            done.append("rebuilt")
        } else if report.changedNothing {
            done.append("nothing new")
        } else {
            for (count, what) in [(report.new, "new"), (report.changed, "changed"), (report.removed, "removed")]
            where count > 0 {
                done.append("\(count) \(what)")
            }
            if report.unchanged > 0 { done.append("\(report.unchanged) unchanged") }
        }
        if report.failures > 0 { done.append("\(report.failures) failed") }
        if report.otherFormats > 0 {
            done.append("\(report.otherFormats) \(report.otherFormats == 1 ? "file" : "files") of other formats")
        }
        let (articles, passages) = (report.counts.articles, report.counts.passages)
        return done.joined(separator: ", ")
            + "; the index holds \(articles) \(articles == 1 ? "article" : "articles") in \(passages) \(passages == 1 ? "passage" : "passages")\n"
    }
}
