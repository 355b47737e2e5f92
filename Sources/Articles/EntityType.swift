/// What kind of thing a mention names.
public enum EntityType: String, Sendable, CaseIterable, Codable {
    case person = "PERSON"
    case organisation = "ORGANISATION"
    case place = "PLACE"
    /// Nationalities, religious and political groups.
    case nationality = "NATIONALITY"
    case date = "DATE"
    case money = "MONEY"
    case percent = "PERCENT"
    case quantity = "QUANTITY"
    /// Products, events and works.
    case miscellaneous = "MISC"
}

extension EntityType {
    /// The types of what has a name: all but dates, sums and measures.
    package static let names: Set<EntityType> = [.person, .organisation, .place, .nationality, .miscellaneous]

    /// The types of what has none, and is called what its mentions say: dates, sums and measures.
    package static let nameless = Set(allCases).subtracting(names)

    /// Whether this is one of ``nameless``.
    package var isNameless: Bool {
        switch self {
        case .person, .organisation, .place, .nationality, .miscellaneous: false
        case .date, .money, .percent, .quantity: true
        }
    }

    /// The type someone means by a word, in any case: its name, the name of its field in a query, or a usual other one.
    /// - Returns: nil for other words.
    package init?(word: String) {
        let word = word.lowercased()
        let other: [String: EntityType] = [
            "people": .person, "org": .organisation, "organization": .organisation, "company": .organisation,
            "location": .place, "norp": .nationality, "miscellaneous": .miscellaneous,
        ]
        guard let type = EntityType(rawValue: word.uppercased()) ?? other[word] else { return nil }
        self = type
    }
}
