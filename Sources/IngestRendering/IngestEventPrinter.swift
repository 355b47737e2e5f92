import ArticleIndex
package import Ingestion
import Rendering

/// A run of ingest for programs: one JSON object a line, as it goes.
///
/// ```json
/// {"bytes":36100000,"bytes_per_second":9799131,"event":"progress","files":12000,"format_version":1,"seconds":3.684,
///  "seconds_left":8,"stage":"reading","total_bytes":105200000,"total_files":35120}
/// {"event":"problem","format_version":1,"path":"/news/empty.txt","reason":"is empty","severity":"failure"}
/// {"articles":35119,"changed":0,"duplicates":0,"event":"done","failed":1,"failed_before":0,"format_version":1,
///  "moved":0,"new":35119,"other_formats":0,"passages":183000,"removed":0,"unchanged":0}
/// ```
///
/// Of a dry run, and of a watch beside these:
///
/// ```json
/// {"event":"article","kind":"moved","other":"/news/a.txt","part":null,"path":"/news/b.txt"}
/// {"articles":9,"changed":0,"duplicates":0,"event":"preview","failed":0,"failed_before":0,"moved":1,"new":0,
///  "other_formats":0,"passages":12,"removed":0,"unchanged":8}
/// {"event":"watching","paths":["/news"]}
/// {"event":"vanished","path":"/news"}
/// {"event":"delayed","reason":"the disk is full"}
/// {"articles":400,"behind":[],"event":"exported","missing":[],"removed":0,"sent":1,"too_large":[]}
/// {"event":"unsent","reason":"no node that holds shard 3 answers"}
/// {"event":"ended"}
/// ```
///
/// - `event` is `progress`, `problem` or `done`; other ones may join later, so skip what you do not know.
/// - `progress` comes at the begin, then each second, and when a stage begins. `stage`: `reading` files, `merging` what follows from
///   them, `checking` a new index. `files` and `bytes` are those done of the files that are to be read; `seconds` are counted from the
///   first of them; `bytes_per_second` and `seconds_left` are averages since then, and null where they are not known.
/// - `problem`: a file that was left out; `severity` is `failure`, or `notice` for what was left out on purpose.
/// - `done` is the last one: articles that are `new`, `changed`, `moved`, `removed` and `unchanged`, `duplicates` of the text of others;
///   how many files `failed`, how many had `failed_before` and were not read again, and how many are of `other_formats`; then the
///   `articles` and `passages` that the index holds. A run that ends with an error has none: the error
///   is on standard error, as ever.
/// - `article` is one that would come, go, be made anew or be found elsewhere: `kind` is `new`, `changed`, `moved`, `duplicate` or
///   `gone`; `part` says which one of its file, null where that has only one; `other` is where a moved one was, or a file with the
///   same text. `preview` has the names of `done`, and what the index holds now.
/// - A watch has a `done` for each change, of which the numbers that are not of the change are 0; `watching` once, behind the first one;
///   `vanished` and `returned` with the `path` of a folder; `delayed` with the `reason` for which changes wait; `ended` at last.
///   With a cluster an `exported` for each change that was sent, as `export` writes it, and `unsent` with the `reason` why it could not be.
///
/// Keys stand in alphabetical order; the line breaks above are for this page only.
package struct IngestEventPrinter: Sendable {
    package init() {}

    /// The problems, and the end.
    package func text(for report: IngestReport) -> String {
        problems(report) + JSONLine.text(DoneRecord(report))
    }

    /// What a run would do.
    package func text(for preview: IngestPreview) -> String {
        preview.articles.map { JSONLine.text(ArticleRecord($0)) }.joined() + problems(preview.report)
            + JSONLine.text(DoneRecord(preview.report, event: "preview"))
    }

    /// What a watch has to say.
    package func text(for event: WatchEvent) -> String {
        switch event {
        case .began(let report, let roots):
            text(for: report) + JSONLine.text(WatchRecord(event: "watching", paths: roots))
        case .updated(let report):
            report.changedNothing ? problems(report) : text(for: report.ofChangesOnly)
        case .vanished(let path): JSONLine.text(WatchRecord(event: "vanished", path: path))
        case .returned(let path): JSONLine.text(WatchRecord(event: "returned", path: path))
        case .delayed(let reason): JSONLine.text(WatchRecord(event: "delayed", reason: reason))
        case .sent(let report): ClusterJSONPrinter().text(report)
        case .unsent(let reason): JSONLine.text(WatchRecord(event: "unsent", reason: reason))
        case .ended: JSONLine.text(WatchRecord(event: "ended"))
        }
    }

    private func problems(_ report: IngestReport) -> String {
        report.problems.map { JSONLine.text(ProblemRecord($0)) }.joined()
    }

    func text(for measurement: ProgressMeasurement) -> String {
        JSONLine.text(ProgressRecord(measurement))
    }

    private struct ProgressRecord: Encodable {
        let event = "progress"
        let stage: String
        let files: Int
        let totalFiles: Int
        let bytes: Int
        let totalBytes: Int
        let seconds: Double
        let bytesPerSecond: Nullable<Int>
        let secondsLeft: Nullable<Int>

        private enum CodingKeys: String, CodingKey {
            case event, stage, files, bytes, seconds
            case totalFiles = "total_files"
            case totalBytes = "total_bytes"
            case bytesPerSecond = "bytes_per_second"
            case secondsLeft = "seconds_left"
        }

        init(_ measurement: ProgressMeasurement) {
            let progress = measurement.progress
            stage = progress.stage.rawValue
            files = progress.files
            totalFiles = progress.totalFiles
            bytes = progress.bytes
            totalBytes = progress.totalBytes
            seconds = (measurement.seconds * 1000).rounded() / 1000
            bytesPerSecond = Nullable(measurement.bytesPerSecond.map { Int($0) })
            secondsLeft = Nullable(measurement.secondsLeft)
        }
    }

    private struct ProblemRecord: Encodable {
        let event = "problem"
        let path: String
        let reason: String
        let severity: String

        private enum CodingKeys: CodingKey { case event, path, reason, severity }

        init(_ problem: FileProblem) {
            path = problem.path
            reason = problem.reason
            severity = problem.severity == .failure ? "failure" : "notice"
        }
    }

    private struct ArticleRecord: Encodable {
        let event = "article"
        let kind: String
        let path: String
        let part: Nullable<String>
        let other: Nullable<String>

        private enum CodingKeys: CodingKey { case event, kind, path, part, other }

        init(_ article: IngestPreview.Article) {
            kind = article.kind.rawValue
            path = article.path
            part = Nullable(article.part.isEmpty ? nil : article.part)
            other = Nullable(article.other)
        }
    }

    private struct WatchRecord: Encodable {
        let event: String
        var path: String?
        var paths: [String]?
        var reason: String?
    }

    private struct DoneRecord: Encodable {
        let event: String
        let new: Int
        let changed: Int
        let moved: Int
        let removed: Int
        let unchanged: Int
        let duplicates: Int
        let failed: Int
        let failedBefore: Int
        let otherFormats: Int
        let articles: Int
        let passages: Int

        private enum CodingKeys: String, CodingKey {
            case event, new, changed, moved, removed, unchanged, duplicates, failed, articles, passages
            case failedBefore = "failed_before"
            case otherFormats = "other_formats"
        }

        init(_ report: IngestReport, event: String = "done") {
            self.event = event
            new = report.new
            changed = report.changed
            moved = report.moved
            removed = report.removed
            unchanged = report.unchanged
            duplicates = report.duplicates
            failed = report.failures
            failedBefore = report.failedBefore
            otherFormats = report.otherFormats
            articles = report.counts.articles
            passages = report.counts.passages
        }
    }
}
