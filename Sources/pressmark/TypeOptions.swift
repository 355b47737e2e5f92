import ArgumentParser
import Articles

/// What kinds of things are listed.
struct TypeOptions: ParsableArguments {
    @Option(
        name: .customLong("type"), parsing: .singleValue,
        help: ArgumentHelp(
            "List these only: person, organisation, place, nationality, misc, date, money, percent, quantity; may be given again. Without it, the first five.",
            valueName: "type"),
        completion: .list(EntityType.allCases.map { $0.rawValue.lowercased() }), transform: Self.type)
    var types: [EntityType] = []

    var wanted: Set<EntityType> { types.isEmpty ? EntityType.names : Set(types) }

    private static func type(_ word: String) throws -> EntityType {
        guard let type = EntityType(word: word) else {
            let words = EntityType.allCases.map { $0.rawValue.lowercased() }.joined(separator: ", ")
            throw ValidationError("write one of \(words)")
        }
        return type
    }
}
