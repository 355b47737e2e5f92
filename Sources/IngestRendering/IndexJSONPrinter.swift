package import ArticleIndex
import Articles
package import Ingestion
import Rendering

/// How an index stands, for programs: what `pressmark-ingest status`, `check` and `compact` write with `--json`.
///
/// `status` writes one line:
///
/// ```json
/// {"articles":15,"bytes":819200,"changed_files":0,"copies":{"articles":4,"groups":2},"duplicates":1,
///  "failed_files":[{"path":"/news/empty.txt","reason":"is empty"}],"first_published":"2026-02-01",
///  "folders":[{"articles":15,"is_present":true,"path":"/news"}],"format":7,"gone_articles":0,
///  "last_published":"2026-02-09","new_files":1,"passages":68,"path":"./index/generations/0001.db"}
/// ```
///
/// - `path`, `format` and `bytes`: the database file that answers, with its write-ahead log.
/// - `articles`, `passages`, `duplicates` (further places of the text of an article), `copies` (how many articles are in how many groups
///   of copies), `first_published` and `last_published` (ISO days; null where no day is known): what it holds.
/// - `folders`: where from; `failed_files`: of which nothing, or not all, could be indexed.
/// - `new_files`, `changed_files`, `gone_articles`: what waits to be taken in.
///
/// `check` writes a line for each thing that did not agree, and one at the end; the same names mean the same:
///
/// ```json
/// {"event":"fault","is_mended":true,"reason":"the vocabulary does not agree with the passages"}
/// {"articles":15,"event":"checked","faults":1,"mended":1,"passages":68}
/// ```
///
/// `compact` writes one line:
///
/// ```json
/// {"articles":15,"bytes_after":614400,"bytes_before":819200,"passages":68}
/// ```
///
/// Keys stand in alphabetical order; the line breaks within an object are for this page only.
package struct IndexJSONPrinter: Sendable {
    package init() {}

    package func status(_ status: IndexStatus) -> String {
        JSONLine.text(StatusRecord(status))
    }

    /// - Parameters:
    ///   - counts: what the index holds after the check.
    ///   - faults: what did not agree.
    package func checked(_ counts: IndexCounts, faults: [IndexFault]) -> String {
        faults.map { JSONLine.text(FaultRecord(reason: $0.reason, isMended: $0.isMended)) }.joined()
            + JSONLine.text(CheckRecord(counts, faults))
    }

    /// - Parameters:
    ///   - before: bytes of the index's file before.
    ///   - after: bytes of it now.
    package func compacted(_ counts: IndexCounts, before: Int, after: Int) -> String {
        JSONLine.text(
            CompactionRecord(
                articles: counts.articles, passages: counts.passages, bytesBefore: before, bytesAfter: after))
    }
}

private struct StatusRecord: Encodable {
    let path: String
    let format: Int
    let bytes: Int
    let articles: Int
    let passages: Int
    let duplicates: Int
    let copies: CopiesRecord
    let firstPublished: Nullable<String>
    let lastPublished: Nullable<String>
    let folders: [FolderRecord]
    let failedFiles: [FailureRecord]
    let newFiles: Int
    let changedFiles: Int
    let goneArticles: Int

    struct CopiesRecord: Encodable {
        let articles: Int
        let groups: Int
    }

    struct FolderRecord: Encodable {
        let path: String
        let articles: Int
        let isPresent: Bool

        private enum CodingKeys: String, CodingKey {
            case path, articles
            case isPresent = "is_present"
        }
    }

    struct FailureRecord: Encodable {
        let path: String
        let reason: String
    }

    private enum CodingKeys: String, CodingKey {
        case path, format, bytes, articles, passages, duplicates, copies, folders
        case firstPublished = "first_published"
        case lastPublished = "last_published"
        case failedFiles = "failed_files"
        case newFiles = "new_files"
        case changedFiles = "changed_files"
        case goneArticles = "gone_articles"
    }

    init(_ status: IndexStatus) {
        path = status.path
        format = status.format
        bytes = status.size
        articles = status.counts.articles
        passages = status.counts.passages
        duplicates = status.counts.otherPlaces
        copies = CopiesRecord(articles: status.counts.copies, groups: status.counts.groups)
        firstPublished = Nullable(status.published?.lowerBound.description)
        lastPublished = Nullable(status.published?.upperBound.description)
        folders = status.roots.map { FolderRecord(path: $0.path, articles: $0.articles, isPresent: $0.isPresent) }
        failedFiles = status.failedFiles.map { FailureRecord(path: $0.path, reason: $0.reason) }
        newFiles = status.newFiles
        changedFiles = status.changedFiles
        goneArticles = status.goneArticles
    }
}

private struct FaultRecord: Encodable {
    let event = "fault"
    let reason: String
    let isMended: Bool

    private enum CodingKeys: String, CodingKey {
        case event, reason
        case isMended = "is_mended"
    }
}

private struct CheckRecord: Encodable {
    let event = "checked"
    let articles: Int
    let passages: Int
    let faults: Int
    let mended: Int

    private enum CodingKeys: CodingKey { case event, articles, passages, faults, mended }

    init(_ counts: IndexCounts, _ faults: [IndexFault]) {
        articles = counts.articles
        passages = counts.passages
        self.faults = faults.count
        mended = faults.count(where: \.isMended)
    }
}

private struct CompactionRecord: Encodable {
    let articles: Int
    let passages: Int
    let bytesBefore: Int
    let bytesAfter: Int

    private enum CodingKeys: String, CodingKey {
        case articles, passages
        case bytesBefore = "bytes_before"
        case bytesAfter = "bytes_after"
    }
}
