import Articles
import GRDB
import NearDuplicates

extension IndexSnapshot {
    /// Which articles are copies of one another; none in an index of before format 5.
    /// - Throws: `IndexError.damaged` where what the index says of them cannot be.
    package func copyDirectory() throws -> CopyDirectory {
        if let copies { return copies }
        do {
            let read = try holdsCopies ? CopyDirectory(database) : .empty
            copies = read
            return read
        } catch let damage as CopyTables.Damage {
            throw IndexError(damage, path: path)
        }
    }

    var holdsCopies: Bool { format >= FormatVersion.copies }

    /// Further paths at which the very text of an article was found, in order.
    func otherPaths(of id: Int) throws -> [String] {
        guard holdsCopies else { return [] }
        let rows = try cached("SELECT path FROM article_path WHERE article_id = ?1 ORDER BY path, part")
        defer { rows.reset() }
        rows.bind(id, at: 1)
        var paths: [String] = []
        while try rows.step() { paths.append(rows.text(at: 0)) }
        return paths
    }

    /// The files of which nothing, or not all, could be indexed, by path.
    package func failedFiles() throws -> [String: FailedFile] {
        try holdsCopies ? FailedFile.all(database) : [:]
    }

    /// The articles with the very text that is asked for, as ``IndexChange/fold(_:replacing:)`` finds them.
    package func articleByText() throws -> (AnalysedArticle) throws -> Int? {
        guard holdsCopies else { return { _ in nil } }
        do {
            let (copies, texts) = (try CopyFinder(database), try StoredTexts(database))
            return { try copies.article(withText: $0.article.text, $0.signature, in: texts) }
        } catch let damage as CopyTables.Damage {
            throw IndexError(damage, path: path)
        }
    }
}
