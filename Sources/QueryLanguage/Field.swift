/// The name before a colon: `title:`, `date:`.
package enum Field: String, Sendable, CaseIterable {
    case title, by, source, path, lang, date, after, before, person, org, place, speaker, said

    /// - Parameter name: in any case.
    init?(name: String) {
        self.init(rawValue: name.lowercased())
    }

    /// The field someone who wrote `name` had in mind: one known elsewhere by that name, or spelled much like it.
    static func suggestion(for name: String) -> Field? {
        let name = name.lowercased()
        return namesElsewhere[name]
            ?? nearMiss(of: name, among: allCases.map(\.rawValue)).flatMap(Field.init(rawValue:))
    }

    private static let namesElsewhere: [String: Field] = [
        "author": .by, "byline": .by, "from": .by, "headline": .title, "subject": .title, "intitle": .title,
        "publication": .source, "publisher": .source, "site": .source, "file": .path, "folder": .path,
        "language": .lang, "published": .date, "day": .date, "since": .after, "newer": .after, "until": .before,
        "older": .before, "people": .person, "company": .org, "organisation": .org, "organization": .org,
        "location": .place, "country": .place, "city": .place, "quote": .said, "quotes": .said, "quotation": .said,
        "say": .said, "says": .said, "speech": .said, "quoted": .speaker, "speakers": .speaker,
        "spokesman": .speaker, "who": .speaker,
    ]
}
