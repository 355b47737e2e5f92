/// A format: makes articles of a file's bytes.
///
/// `ArticleReaders` holds one reader for each format, and what they share: decoding, metadata, headlines. It refuses
/// to know the file system (it is given bytes, and a path as text), the database, and threads.
///
/// To add a format, write a reader in a file of its own and name it in ``ReaderRegistry/standard``. A format in which a
/// file is always one article conforms to ``SingleArticleReader`` instead and implements one function; one in which
/// there may be many fills an ``ArticleDraft`` for each.
package protocol ArticleReader: Sendable {
    /// What people call the format: `Markdown`.
    static var formatName: String { get }
    /// Lower case, without the dot: `["md", "markdown"]`.
    static var filenameExtensions: Set<String> { get }

    /// Hands over the articles of a file one after the other, in the order of the file.
    ///
    /// An entry that cannot be read is handed over as a failure, and the reader goes on with the next one. A failure
    /// with an empty key concerns the file, or what was left of it.
    /// - Throws: what `body` throws, and nothing else; reading then stops.
    func readEntries<Failure: Error>(
        of file: FileContents, _ body: (ArticleEntry) throws(Failure) -> Void
    ) throws(Failure)

    /// What cuts a large file of this format between two articles; nil where a file is read whole.
    func cutter() -> (any RecordCutter)?
}

extension ArticleReader {
    package func cutter() -> (any RecordCutter)? { nil }
}
