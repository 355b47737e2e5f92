import ArticleIndex
import Articles

/// Collects changes until there are enough of them to be worth a transaction.
struct ChangeBatch {
    private let writer: IndexWriter
    private var changes: [IndexChange] = []
    private var size = 0
    /// What was written turned out to be another place of an article the index has.
    private(set) var folded = FoldedArticles()

    /// Bytes of text.
    private let sizeLimit: Int
    private static let countLimit = 20_000

    init(_ writer: IndexWriter) {
        self.writer = writer
        // A transaction of an update costs a write of the disk. One of a build costs nothing; while a large one is written, the
        // other cores would run out of articles to analyse.
        sizeLimit = writer.mode == .building ? 2 << 20 : 16 << 20
    }

    /// Adds what becomes one transaction with all or none of it.
    /// - Returns: whether there were enough, and they are committed.
    @discardableResult
    mutating func add(_ changes: [IndexChange]) throws(IndexError) -> Bool {
        self.changes += changes
        for case .fold(let article, _) in changes { size += article.article.text.utf8.count }
        guard size >= sizeLimit || self.changes.count >= Self.countLimit else { return false }
        try flush()
        return true
    }

    mutating func flush() throws(IndexError) {
        folded += try writer.apply(changes)
        changes = []
        size = 0
    }
}
