import Articles

/// Control sequences for what is told apart on a terminal; all of them empty where output is plain.
package struct OutputStyle: Sendable {
    package let isColored: Bool

    package init(colored: Bool) {
        isColored = colored
    }

    /// The attributes of a stretch of text.
    struct Attributes: Equatable {
        var isMatch = false
        var entity: EntityType?
    }

    var headline: String { code("1") }
    var details: String { code("2") }
    var reset: String { code("0") }

    func begin(_ attributes: Attributes) -> String {
        var codes: [String] = []
        if let entity = attributes.entity { codes.append(Self.color(of: entity)) }
        if attributes.isMatch { codes += ["1", "4"] }
        return codes.isEmpty ? "" : code(codes.joined(separator: ";"))
    }

    /// Colours of the basic palette, which every terminal theme defines for its own background.
    private static func color(of type: EntityType) -> String {
        switch type {
        case .person: "36"
        case .organisation: "33"
        case .place: "32"
        case .nationality: "35"
        case .date: "34"
        case .money: "92"
        case .percent: "94"
        case .quantity: "96"
        case .miscellaneous: "95"
        }
    }

    private func code(_ parameters: String) -> String {
        isColored ? "\u{1B}[\(parameters)m" : ""
    }
}
