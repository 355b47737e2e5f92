/// A mailbox in one file: mbox, with `From ` in the text quoted as mboxo or mboxrd do.
struct MailboxReader: ArticleReader {
    static let formatName = "mbox"
    static let filenameExtensions: Set = ["mbox", "mbx"]

    func cutter() -> (any RecordCutter)? {
        MailboxCutter()
    }

    func readEntries<Failure: Error>(
        of file: FileContents, _ body: (ArticleEntry) throws(Failure) -> Void
    ) throws(Failure) {
        var starts = MessageStarts()
        var begin: Int?
        for byte in file.bytes {
            guard let start = starts.step(byte) else { continue }
            if let begin { try body(entry(file.bytes[begin..<start], path: file.path)) }
            begin = start
        }
        guard let begin else {
            return try body(ArticleEntry(key: "", article: .failure(.noArticles(format: Self.formatName))))
        }
        try body(entry(file.bytes[begin...], path: file.path))
    }

    /// - Parameter bytes: a message with the line above it.
    private func entry(_ bytes: ArraySlice<UInt8>, path: String) -> ArticleEntry {
        let start = bytes.firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
        let message = MailMessage(Self.unquoted(bytes[start...])[...])
        guard bytes.count <= ArticleDraft.byteLimit else {
            return ArticleEntry(
                key: message.key,
                article: .failure(.tooLong(bytes: bytes.count, limit: ArticleDraft.byteLimit)))
        }
        return ArticleEntry(
            key: message.key, article: Result { () throws(ReadingError) in try message.article(path: path) })
    }

    /// Without the first `>` of `>From `, `>>From ` and so on.
    private static func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var position = bytes.startIndex
        while position < bytes.endIndex {
            let end = bytes[position...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
            var line = bytes[position..<end]
            if line.first == UInt8(ascii: ">"), line.drop(while: { $0 == UInt8(ascii: ">") }).starts(with: "From ".utf8)
            {
                line.removeFirst()
            }
            output += line
            position = end
        }
        return output
    }
}
