/// The readers there are, found by file name extension.
package struct ReaderRegistry: Sendable {
    /// Every format this module reads.
    package static let standard = standard(mapping: .none)

    /// Every format, with names for the fields of data files.
    package static func standard(mapping: FieldMapping) -> ReaderRegistry {
        ReaderRegistry([
            PlainTextReader(), MarkdownReader(),
            HTMLReader(), XMLReader(),
            JSONReader(mapping: mapping), JSONLinesReader(mapping: mapping), DelimitedReader(mapping: mapping),
            MailReader(), MailboxReader(),
        ])
    }

    /// Raised when a reader reads what it could not read before: files that failed are tried again then.
    private static let version = 1

    /// What is read: changes when files that could not be read may be readable.
    package var readableFormats: String {
        "\(Self.version): \(filenameExtensions.joined(separator: " "))"
    }

    package let readers: [any ArticleReader]
    private let readersByExtension: [String: any ArticleReader]

    /// - Parameter readers: where two claim one extension, the first has it.
    package init(_ readers: [any ArticleReader]) {
        self.readers = readers
        var readersByExtension: [String: any ArticleReader] = [:]
        for reader in readers {
            for filenameExtension in type(of: reader).filenameExtensions
            where readersByExtension[filenameExtension] == nil {
                readersByExtension[filenameExtension] = reader
            }
        }
        self.readersByExtension = readersByExtension
    }

    /// Every extension with a reader, in alphabetical order.
    package var filenameExtensions: [String] {
        readersByExtension.keys.sorted()
    }

    /// - Parameter filenameExtension: without its dot, in any case.
    package func reader(forExtension filenameExtension: String) -> (any ArticleReader)? {
        readersByExtension[filenameExtension.lowercased()]
    }

    /// Reads a file with the reader its name asks for. See ``ArticleReader/readEntries(of:_:)``.
    ///
    /// - Parameter asked: the extension to go by instead of the file's own.
    package func readEntries<Failure: Error>(
        of file: FileContents, as asked: String? = nil, _ body: (ArticleEntry) throws(Failure) -> Void
    ) throws(Failure) {
        let filenameExtension = asked ?? file.filenameExtension
        guard let reader = reader(forExtension: filenameExtension) else {
            let error = ReadingError.unknownFormat(filenameExtension: filenameExtension, known: filenameExtensions)
            return try body(ArticleEntry(key: "", article: .failure(error)))
        }
        guard !file.bytes.isEmpty else {
            return try body(ArticleEntry(key: "", article: .failure(.empty)))
        }
        try reader.readEntries(of: file, body)
    }
}
