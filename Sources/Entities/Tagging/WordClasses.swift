import Articles

/// What the lists say of a word or a phrase. A word may be in several: "Jordan" is a country and a given name.
package struct WordClasses: OptionSet, Sendable {
    package let rawValue: UInt64
    package init(rawValue: UInt64) { self.rawValue = rawValue }

    package static let firstName = Self(rawValue: 1 << 0)
    package static let surname = Self(rawValue: 1 << 1)
    static let knownPerson = Self(rawValue: 1 << 2)
    static let familyNameFirst = Self(rawValue: 1 << 3)
    package static let country = Self(rawValue: 1 << 4)
    package static let city = Self(rawValue: 1 << 5)
    package static let region = Self(rawValue: 1 << 6)
    package static let nationality = Self(rawValue: 1 << 7)
    static let organisation = Self(rawValue: 1 << 8)
    static let event = Self(rawValue: 1 << 9)
    package static let honorific = Self(rawValue: 1 << 10)
    package static let title = Self(rawValue: 1 << 11)
    package static let roleModifier = Self(rawValue: 1 << 12)
    package static let organisationHead = Self(rawValue: 1 << 13)
    static let companySuffix = Self(rawValue: 1 << 14)
    static let placeHead = Self(rawValue: 1 << 15)
    static let placeLead = Self(rawValue: 1 << 16)
    static let speechVerb = Self(rawValue: 1 << 17)
    static let particle = Self(rawValue: 1 << 18)
    package static let ordinary = Self(rawValue: 1 << 19)
    package static let month = Self(rawValue: 1 << 20)
    package static let weekday = Self(rawValue: 1 << 21)
    static let numberWord = Self(rawValue: 1 << 22)
    static let scale = Self(rawValue: 1 << 23)
    static let currency = Self(rawValue: 1 << 24)
    static let unit = Self(rawValue: 1 << 25)
    static let timeUnit = Self(rawValue: 1 << 26)
    /// The entry is in capitals, so only a word in capitals means it: "US", "WHO".
    static let acronym = Self(rawValue: 1 << 27)
    /// Longer phrases begin with this one.
    static let phraseStart = Self(rawValue: 1 << 28)
    /// See the lists of the same names in `Gazetteers`.
    static let connector = Self(rawValue: 1 << 29)
    static let innerWord = Self(rawValue: 1 << 30)
    static let innerArticle = Self(rawValue: 1 << 31)
    static let dateWord = Self(rawValue: 1 << 32)

    /// How many bits there are.
    static let width = 33

    /// What says nothing of a name, only of the words in it.
    static let functionWord: Self = [.connector, .innerWord, .innerArticle, .dateWord]

    /// Places of any kind.
    package static let place: Self = [.country, .city, .region]
    /// Everything that makes a phrase an entity on its own.
    static let entity: Self = [.country, .city, .region, .nationality, .organisation, .event]

    /// The entity type of a phrase of these classes.
    var entityType: EntityType? {
        if !isDisjoint(with: [.country, .region]) { return .place }
        if contains(.nationality) { return .nationality }
        if contains(.organisation) { return .organisation }
        if contains(.city) { return .place }
        if contains(.event) { return .miscellaneous }
        return nil
    }
}
