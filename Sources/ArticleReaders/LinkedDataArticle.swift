/// What the JSON-LD of a page says of its article: https://schema.org/NewsArticle.
struct LinkedDataArticle {
    private(set) var headline: String?
    private(set) var authors: [String] = []
    private(set) var publisher: String?
    private(set) var published: String?
    private(set) var language: String?
    private(set) var url: String?

    /// Values looked at in one page.
    private static let valueLimit = 10_000
    private static let otherTypes: Set = ["BlogPosting", "LiveBlogPosting", "Report", "SocialMediaPosting"]

    /// - Parameter documents: the page's `application/ld+json` scripts. The first one that describes an article counts; it may be
    ///   in an array or in a graph, and its author or publisher elsewhere, referred to by `@id`.
    init?(in documents: [String]) {
        var objects: [LinkedData] = []
        var named: [String: LinkedData] = [:]
        var open = documents.reversed().compactMap { LinkedData($0) }
        while let value = open.popLast(), objects.count < Self.valueLimit {
            switch value {
            case .array(let values): open.append(contentsOf: values.reversed())
            case .object(let members):
                objects.append(value)
                if let name = members["@id"]?.string, members.count > 1, named[name] == nil { named[name] = value }
                for key in ["author", "publisher", "mainEntity", "mainEntityOfPage", "@graph"] {
                    if let member = members[key] { open.append(member) }
                }
            case .string, .other: continue
            }
        }
        guard let article = objects.first(where: Self.isArticle) else { return nil }
        headline = Self.text(article["headline"] ?? article["name"])
        authors = Self.names(article["author"] ?? article["creator"], named)
        publisher = Self.names(article["publisher"], named).first
        published = (article["datePublished"] ?? article["dateCreated"])?.string
        language = article["inLanguage"]?.string ?? article["inLanguage"]?["alternateName"]?.string
        let page = article["mainEntityOfPage"]
        url = article["url"]?.string ?? page?.string ?? page?["@id"]?.string
    }

    private static func isArticle(_ object: LinkedData) -> Bool {
        guard let types = object["@type"]?.all else { return false }
        return types.contains { type in
            guard let name = type.string?.split(separator: "/").last else { return false }
            return name.hasSuffix("Article") || otherTypes.contains(String(name))
        }
    }

    private static func names(_ value: LinkedData?, _ named: [String: LinkedData]) -> [String] {
        (value?.all ?? []).compactMap { one in
            if case .string = one { return text(one) }
            return text(one["name"]) ?? one["@id"]?.string.flatMap { text(named[$0]?["name"]) }
        }
    }

    /// Text with its references read: many sites escape it as if it were HTML.
    private static func text(_ value: LinkedData?) -> String? {
        guard let string = value?.string else { return nil }
        let text = Headline.onOneLine(HTMLEntities.decoded(string))
        return text.isEmpty ? nil : text
    }
}
