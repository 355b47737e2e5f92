import Articles

/// A mail as an article: subject, author, day and text.
struct MailMessage {
    private let header: MailHeader
    private let text: String?

    init(_ bytes: ArraySlice<UInt8>) {
        header = MailHeader(bytes)
        text = MailBody(bytes[header.end...], header: header).text
    }

    /// - Throws: ``ReadingError``.
    func article(path: String) throws(ReadingError) -> Article {
        guard let text else { throw metadata == Metadata() ? .empty : .noText }
        return try ArticleDraft(path: path, stated: metadata, body: text).article()
    }

    /// The message's own name, which is the same in all copies of it, or a hash of what it says.
    var key: String {
        if let id = header["message-id"], (1...512).contains(id.utf8.count), !id.utf8.contains(where: { $0 < 0x20 }) {
            return id
        }
        let metadata = metadata
        return ContentKey.key(headline: metadata.headline, published: metadata.published, text: text ?? "")
    }

    private var metadata: Metadata {
        Metadata(
            headline: header["subject"],
            byline: header["from"].flatMap(MailAddress.name),
            published: header["date"].flatMap { PublicationDayParser.day(in: $0) },
            language: header["content-language"].flatMap(LanguageTag.tag))
    }
}
