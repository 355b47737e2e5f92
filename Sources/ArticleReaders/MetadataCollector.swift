/// Gathers metadata from keys and values in any order; of several keys for one field the most telling one wins.
package struct MetadataCollector: Sendable {
    /// What has been gathered.
    package private(set) var metadata = Metadata()
    /// By the field's number; of fields that nothing is known of, a rank that is worse than any. There are no more than eight.
    private var ranks = SIMD8(repeating: Int.max)

    package init() {}

    /// - Parameters:
    ///   - key: any spelling ``MetadataField/named(_:)`` knows; others are passed over.
    ///   - values: one, or several names of authors.
    package mutating func offer(_ key: some StringProtocol, _ values: [String]) {
        guard let (field, rank) = MetadataField.named(key), rank < ranks[field.rawValue],
            let value = values.first(where: { !Self.isBlank($0) })
        else { return }
        let isTaken: Bool
        switch field {
        case .headline:
            metadata.headline = value
            isTaken = true
        case .byline:
            metadata.byline = Byline.joined(values.filter { !Self.isBlank($0) })
            isTaken = metadata.byline != nil
        case .source:
            if let address = WebAddress.address(in: value) {
                // A page of its own is the article's; a site's front page is not.
                if WebAddress.namesPage(address) { metadata.url = metadata.url ?? address }
                isTaken = false
            } else {
                metadata.source = value
                isTaken = true
            }
        case .url:
            let address = WebAddress.address(in: value)
            metadata.url = address ?? metadata.url
            isTaken = address != nil
        case .published:
            let day = PublicationDayParser.day(in: value)
            metadata.published = day ?? metadata.published
            isTaken = day != nil
        case .language:
            let tag = LanguageTag.tag(for: value)
            metadata.language = tag ?? metadata.language
            isTaken = tag != nil
        }
        if isTaken { ranks[field.rawValue] = rank }
    }

    private static func isBlank(_ value: String) -> Bool {
        value.utf8.allSatisfy(\.isASCIISpace)
    }
}
