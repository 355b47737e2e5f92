import ArticleIndex
import ArticleReaders
import Articles

/// What has come of a file so far, while its pieces come in one after the other.
struct FileTally {
    private let known: [KnownArticle]
    private let ids: [String: Int]
    private var parts: Set<String> = []
    /// How many articles have the same key and the same beginning.
    private var copies: [String: Int] = [:]
    private var problems = 0
    /// Those that are not reported one by one, and the last of them.
    private var more = 0
    private var lastReason = ""

    /// Of one file; the others are counted.
    private static let problemLimit = 20

    init(known: [KnownArticle]) {
        self.known = known
        ids = Dictionary(known.map { ($0.part, $0.id) }, uniquingKeysWith: { first, _ in first })
    }

    /// What a piece changes in the index; with the last one, what no longer is in the file leaves it.
    mutating func changes(
        _ articles: [AnalysedArticle], problems: [FileProblem], of analysis: FileAnalysis, report: inout IngestReport
    ) -> [IndexChange] {
        var changes: [IndexChange] = []
        for var article in articles {
            article.part = free(article)
            parts.insert(article.part)
            let id = ids[article.part]
            if id == nil { report.new += 1 } else { report.changed += 1 }
            changes.append(.fold(article, replacing: id))
        }
        note(problems, of: analysis, report: &report)
        guard analysis.extent != .piece else { return changes }
        guard !parts.isEmpty else {
            report.unchanged += known.count
            return []
        }
        if self.problems == 0 {
            let vanished = known.filter { !parts.contains($0.part) }
            report.removed += vanished.count
            changes += vanished.map { .leave(id: $0.id, ArticlePlace(path: analysis.file.path, part: $0.part)) }
        }
        if case .lastPiece(let fingerprint?) = analysis.extent {
            changes.append(.seal(path: analysis.file.path, file: fingerprint))
        }
        return changes
    }

    /// A part of the file that no other article has: its own key, else with a hash, else with a number.
    private mutating func free(_ article: AnalysedArticle) -> String {
        guard parts.contains(article.part) else { return article.part }
        let content = article.article
        let hash = ContentKey.key(headline: content.headline, published: content.published, text: content.text)
        let hashed = "\(article.part)#\(hash)"
        var part = hashed
        while parts.contains(part) {
            copies[hashed, default: 1] += 1
            part = "\(hashed)#\(copies[hashed, default: 1])"
        }
        return part
    }

    private mutating func note(_ problems: [FileProblem], of analysis: FileAnalysis, report: inout IngestReport) {
        for var problem in problems {
            self.problems += 1
            if analysis.extent == .lastPiece(nil), problem == problems.last, !parts.isEmpty {
                problem.reason += " (\(parts.count) articles before that are indexed)"
                report.problems.append(problem)
            } else if self.problems <= Self.problemLimit {
                report.problems.append(problem)
            } else {
                more += 1
                lastReason = problem.reason
            }
        }
        guard analysis.extent != .piece, more > 0 else { return }
        report.problems.append(
            FileProblem(path: analysis.file.path, reason: "and \(more) more like this: \(lastReason)"))
    }
}
