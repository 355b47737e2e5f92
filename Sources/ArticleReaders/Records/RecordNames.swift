/// What data files call the fields of an article, beside the names in ``MetadataField``.
///
/// Among them are those of IPTC's ninjs, versions 1 and 2 (https://iptc.org/standards/ninjs/), schema.org's NewsArticle
/// and the interfaces of large publishers and content systems. All names are in small letters, without marks between
/// the words.
enum RecordNames {
    /// From the best to the worst: where a record has several, the first one that holds text is taken.
    static let text = [
        "text", "bodytext", "body", "articlebody", "fulltext", "maintext", "articletext", "plaintext", "contenttext",
        "content", "bodyxhtml", "bodyhtml", "bodies", "contenthtml", "story", "maincontent", "transcript", "html",
        "leadparagraph", "description", "abstract", "summary",
    ]

    /// Names that stand for one of ``MetadataField``'s.
    static let others = [
        "name": "dctitle", "webtitle": "dctitle", "headlines": "headline", "articletitle": "title",
        "versioncreated": "created", "firstcreated": "datecreated", "webpublicationdate": "publicationdate",
        "timestamp": "datecreated", "contentcreated": "datecreated", "publicationdatetime": "publicationdate",
        "weburl": "link", "articleurl": "url", "authorname": "author", "bylines": "byline", "sourcename": "source",
        "infosources": "source",
    ]

    /// What tells one article of a file from the others, the best name first.
    static let keys = [
        "id", "guid", "uri", "articleid", "uuid", "docid", "url", "link", "permalink", "weburl", "canonicalurl",
    ]

    /// Where an object stands for a text or a name, these hold it.
    static let values = [
        "name", "main", "value", "rendered", "text", "title", "original", "fullname", "label", "content", "body", "url",
    ]

    /// Objects in a record that hold its fields.
    static let wrappers = ["_source", "fields", "article", "attributes"]

    /// Without what writers put between words: `body_text` and `bodyText` are `bodytext`.
    static func normalized(_ name: String) -> String {
        guard name.utf8.count <= 64 else { return "" }
        return String(decoding: name.utf8.filter(\.isASCIIAlphanumeric).map(\.asciiLowercased), as: UTF8.self)
    }
}
