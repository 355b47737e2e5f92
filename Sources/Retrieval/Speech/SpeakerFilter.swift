import ArticleIndex
import Articles
import EntityNames

/// Finds the quotations of someone: of those who are called so, or have the name as part of theirs.
///
/// Speakers have the names of entities that their articles mention.
struct SpeakerFilter {
    /// The articles that mention one of the entities, by their first passages, ascending.
    let articles: [Int]
    private let names: Set<String>

    /// - Parameter name: as ``EntityFilter`` takes it, of an entity of any type that has names.
    init(_ name: String, snapshot: IndexSnapshot, aliases: Aliases) throws {
        let filter = EntityFilter(EntityType.names, named: name, aliases: aliases)
        let entities = try snapshot.entities().filter(filter.matches)
        names = Set(entities.map(\.name))
        articles = try snapshot.articles(mentioningEntities: entities.map(\.id))
    }

    /// - Parameter speaker: nil where it is unclear.
    func matches(_ speaker: Speaker?) -> Bool {
        guard let name = speaker?.knownName else { return false }
        return names.contains(name)
    }
}

extension Speaker {
    /// The name; nil where there is a description only, such as "a spokesman".
    var knownName: String? { resolution == .description ? nil : name }
}
