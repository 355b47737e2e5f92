/// A value of a JSON text.
enum JSONValue: Sendable, Equatable {
    struct Member: Sendable, Equatable {
        var name: String
        var value: JSONValue
    }

    case null
    case boolean(Bool)
    /// As it is written: `-1.5e3`.
    case number(String)
    case string(String)
    case array([JSONValue])
    /// In the order of the text; a name may come twice.
    case object([Member])

    /// The value of an object's member; of several with that name, the first one's.
    func member(_ name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }
}
