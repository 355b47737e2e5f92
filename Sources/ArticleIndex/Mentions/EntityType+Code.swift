import Articles

extension EntityType {
    /// The number that stands for the type in an index file; the table `entity_type` has them too. They never change.
    var code: Int {
        switch self {
        case .person: 1
        case .organisation: 2
        case .place: 3
        case .nationality: 4
        case .date: 5
        case .money: 6
        case .percent: 7
        case .quantity: 8
        case .miscellaneous: 9
        }
    }

    private static let byCode = Dictionary(uniqueKeysWithValues: allCases.map { ($0.code, $0) })

    /// - Returns: nil for a number that stands for no type.
    init?(code: Int) {
        guard let type = Self.byCode[code] else { return nil }
        self = type
    }
}
