/// A flag, an option or a bare argument, as the argument parser describes it.
struct ArgumentDescription: Decodable {
    enum Kind: String, Decodable {
        case positional, option, flag
    }

    struct Name: Decodable {
        enum Kind: String, Decodable {
            case long, short, longWithSingleDash
        }

        var kind: Kind
        var name: String

        /// As it is typed: `--limit`, `-f`.
        var typed: String { (kind == .long ? "--" : "-") + name }
    }

    /// What a shell can offer for a value.
    enum Completion: Decodable {
        case list(values: [String])
        case file(extensions: [String])
        case directory
    }

    var kind: Kind
    var shouldDisplay: Bool
    var sectionTitle: String?
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var valueName: String?
    var defaultValue: String?
    var allValues: [String]?
    var completionKind: Completion?
    var abstract: String?

    /// Whether every command has it.
    var isGeneral: Bool {
        sectionTitle == "General options" || (names ?? []).contains { ["help", "version"].contains($0.name) }
    }

    /// As they are typed, short ones first.
    var typedNames: [String] {
        let names = names ?? []
        return (names.filter { $0.kind != .long } + names.filter { $0.kind == .long }).map(\.typed)
    }

    /// What it does, which values it takes, and which one it has by itself.
    var meaning: String {
        var known: [String] = []
        if let allValues { known.append("values: \(allValues.joined(separator: ", "))") }
        if let defaultValue { known.append("default: \(defaultValue)") }
        return (abstract ?? "") + (known.isEmpty ? "" : " (\(known.joined(separator: "; ")))")
    }
}
