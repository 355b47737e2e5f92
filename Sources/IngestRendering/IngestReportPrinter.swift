package import ArticleIndex
package import Ingestion
import Rendering
import TerminalOutput

/// What a run of ingest did or would do, and how an index stands, in words.
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
        let note = problem.severity == .notice ? "note: " : ""
        return "pressmark-ingest: \(note)\(shown(problem.path)): \(TerminalText.escaped(problem.reason))\n"
    }

    /// One line: what was done, and what the index holds now.
    package func summary(_ report: IngestReport, rebuilt: Bool) -> String {
        ((rebuilt ? ["rebuilt"] : []) + counts(report, naming: !rebuilt)).joined(separator: ", ")
            + "; the index holds \(IndexText.holdings(report.counts))\n"
    }

    /// A line on what a watch has done, for standard output; nil where there is nothing to say of its articles.
    package func line(_ event: WatchEvent) -> String? {
        switch event {
        case .began(let report, _):
            return summary(report, rebuilt: false)
        case .updated(let report):
            return report.changedNothing ? nil : summary(report.ofChangesOnly, rebuilt: false)
        case .sent(let report):
            return report.sent + report.removed == 0 ? nil : ClusterPrinter().summary(report)
        case .vanished, .returned, .delayed, .unsent, .ended:
            return nil
        }
    }

    /// Lines on what a watch has to say beside that, for standard error.
    package func talk(_ event: WatchEvent) -> String {
        let lines =
            switch event {
            case .began(let report, let roots):
                report.problems.map(line)
                    + [
                        "pressmark-ingest: watching \(roots.map { shown($0) }.joined(separator: ", ")); Ctrl-C ends it\n"
                    ]
            case .updated(let report): report.problems.map(line)
            case .vanished(let path):
                ["pressmark-ingest: \(shown(path)) is not there; its articles stay, waiting for it to return\n"]
            case .returned(let path): ["pressmark-ingest: \(shown(path)) is there again\n"]
            case .delayed(let reason): ["pressmark-ingest: \(reason); it is tried again by itself\n"]
            case .sent(let report): [ClusterPrinter().warnings(report)]
            case .unsent(let reason):
                ["pressmark-ingest: \(reason); what changed is in the index, and is sent as soon as may be\n"]
            case .ended: ["pressmark-ingest: the watch has ended\n"]
            }
        return lines.joined()
    }

    /// A line for each article that would come or go and for each file that cannot be read, then one with their numbers.
    package func preview(_ preview: IngestPreview) -> String {
        let articles = preview.articles.map { article in
            let other = article.other.map { " (\(article.kind == .moved ? "was" : "the text of") \(shown($0)))" } ?? ""
            return "\(padded(article.kind.rawValue))\(shown(article.path, part: article.part))\(other)\n"
        }
        let failures = preview.report.problems.filter { $0.severity == .failure }.map {
            "\(padded("failed"))\(shown($0.path)): \(TerminalText.escaped($0.reason))\n"
        }
        return (articles + failures).joined() + counts(preview.report, naming: true).joined(separator: ", ")
            + "; nothing was written, the index holds \(IndexText.holdings(preview.report.counts))\n"
    }

    /// What an index holds, where from, and what waits to be taken in: a line each, its subject first.
    /// - Parameter width: columns to stay within; nil for one line each.
    package func status(_ status: IndexStatus, width: Int? = nil) -> String {
        var lines: [(subject: String, value: String)] = [
            ("index", "\(shown(status.path)), format \(status.format), \(IndexText.megabytes(status.size))"),
            ("holds", IndexText.holdings(status.counts) + IndexText.published(status.published)),
        ]
        for root in status.roots {
            let state =
                root.isPresent
                ? IndexText.counted(root.articles, "article")
                : "\(IndexText.counted(root.articles, "article")); it is not there now"
            lines.append(("folder", "\(shown(root.path)): \(state)"))
        }
        for failed in status.failedFiles {
            lines.append(("failed", "\(shown(failed.path)): \(TerminalText.escaped(failed.reason))"))
        }
        if status.counts.groups > 0 {
            lines.append(
                (
                    "copies",
                    "\(IndexText.counted(status.counts.copies, "article")) in \(IndexText.counted(status.counts.groups, "group"))"
                ))
        }
        let waiting = [
            (status.newFiles, "new \(status.newFiles == 1 ? "file" : "files")"),
            (status.changedFiles, "changed"), (status.goneArticles, "gone"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        lines.append(("waiting", waiting.isEmpty ? "nothing" : waiting.joined(separator: ", ")))
        return SubjectLines.text(lines, indentation: Self.indentation, width: width)
    }

    /// What a check found: one line, for standard error.
    package func line(_ fault: IndexFault, index path: String) -> String {
        let end = fault.isMended ? "; mended" : "; build the index anew with 'pressmark-ingest --rebuild'"
        return "pressmark-ingest: \(shown(path)): \(TerminalText.escaped(fault.reason))\(end)\n"
    }

    /// One line: that all agrees, in an index of how much.
    package func checked(_ counts: IndexCounts, mended: Int) -> String {
        "\(mended == 0 ? "all agrees" : "all agrees now"); the index holds \(IndexText.holdings(counts))\n"
    }

    /// One line: how much room there is now.
    package func compacted(_ counts: IndexCounts, before: Int, after: Int) -> String {
        "\(IndexText.megabytes(before)) before, \(IndexText.megabytes(after)) now; the index holds \(IndexText.holdings(counts))\n"
    }

    private func counts(_ report: IngestReport, naming namesChanges: Bool) -> [String] {
        var done: [String] = []
        if namesChanges, report.changedNothing {
            done.append("nothing new")
        } else if namesChanges {
            let changes = [
                (report.new, "new"), (report.changed, "changed"), (report.moved, "moved"),
                (report.removed, "removed"),
            ]
            for (count, what) in changes where count > 0 { done.append("\(count) \(what)") }
            if report.duplicates > 0 { done.append(IndexText.counted(report.duplicates, "duplicate")) }
            if report.unchanged > 0 { done.append("\(report.unchanged) unchanged") }
        }
        if report.failures > 0 { done.append("\(report.failures) failed") }
        if report.failedBefore > 0 { done.append("\(report.failedBefore) failed before") }
        if report.otherFormats > 0 { done.append("\(IndexText.counted(report.otherFormats, "file")) of other formats") }
        return done
    }

    private func shown(_ path: String, part: String = "") -> String {
        TerminalText.escaped(ShownPath.relative(path, to: folder) + (part.isEmpty ? "" : " (\(part))"))
    }

    private static let indentation = 10

    private func padded(_ word: String) -> String {
        word + String(repeating: " ", count: max(1, Self.indentation - word.count))
    }
}
