import Articles

/// A mail: RFC 5322 with MIME.
struct MailReader: SingleArticleReader {
    static let formatName = "mail"
    static let filenameExtensions: Set = ["eml"]

    func article(from file: FileContents) throws(ReadingError) -> Article {
        try MailMessage(file.bytes[...]).article(path: file.path)
    }
}
