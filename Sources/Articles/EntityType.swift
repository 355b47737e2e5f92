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
