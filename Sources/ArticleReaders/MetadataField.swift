/// A thing known of an article, and the names it goes by in front matter, header lines and data files.
package enum MetadataField: Int, Sendable, CaseIterable {
    case headline, byline, source, url, published, language

    /// The field a key names, and how good a name it is: 0 for the best of several in one article.
    ///
    /// Case, spaces, hyphens, underscores, dots and colons in the key do not matter.
    package static func named(_ key: some StringProtocol) -> (field: MetadataField, rank: Int)? {
        guard key.utf8.count <= 40 else { return nil }
        return fieldsByName[normalized(key)]
    }

    /// Whether a key names something that is neither one of the fields nor text: tags, a section, a time of change.
    static func isOtherMetadata(_ key: some StringProtocol) -> Bool {
        key.utf8.count <= 40 && otherNames.contains(normalized(key))
    }

    private static func normalized(_ key: some StringProtocol) -> String {
        String(unsafeUninitializedCapacity: key.utf8.count) { name in
            var count = 0
            for byte in key.utf8 where !isIgnored(byte) {
                name[count] = byte.asciiLowercased
                count += 1
            }
            return count
        }
    }

    private static func isIgnored(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"): true
        default: false
        }
    }

    /// From the most to the least telling.
    private var names: [String] {
        switch self {
        case .headline: ["headline", "title", "hed", "subject", "ogtitle", "dctitle"]
        case .byline:
            [
                "byline", "author", "authors", "by", "creator", "dccreator", "writer", "writtenby", "reporter",
                "correspondent",
            ]
        case .source:
            [
                "source", "publisher", "publication", "outlet", "newspaper", "agency", "site", "sitename", "ogsitename",
                "website",
            ]
        case .url:
            [
                "url", "canonical", "canonicalurl", "link", "original", "originalurl", "sourceurl", "permalink", "href",
                "uri",
            ]
        case .published:
            [
                "published", "datepublished", "publisheddate", "publicationdate", "publishdate", "pubdate",
                "publishedat",
                "publishedon", "articlepublishedtime", "date", "posted", "postedon", "issued", "dcdate", "datetime",
                "created", "createdat", "createdon", "datecreated",
            ]
        case .language: ["language", "lang", "inlanguage", "dclanguage", "locale"]
        }
    }

    private static let fieldsByName: [String: (field: MetadataField, rank: Int)] = {
        var fields: [String: (field: MetadataField, rank: Int)] = [:]
        for field in allCases {
            for (rank, name) in field.names.enumerated() { fields[name] = (field, rank) }
        }
        return fields
    }()

    private static let otherNames: Set<String> = [
        "updated", "updatedat", "updatedon", "lastupdated", "modified", "lastmodified", "datemodified", "section",
        "category",
        "categories", "tag", "tags", "keywords", "topic", "topics", "copyright", "rights", "edition", "page", "words",
        "wordcount", "id", "guid", "slug", "layout", "image", "retrieved", "accessed", "editor", "time",
    ]
}
