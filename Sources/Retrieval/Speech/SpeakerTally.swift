import ArticleIndex
import Articles
import EntityNames

/// Counts who is quoted how often.
struct SpeakerTally {
    private struct Count {
        var quotations = 0
        /// Each once, in the order in which they were added.
        var articles: [Int] = []

        mutating func add(_ article: Int) {
            quotations += 1
            if articles.last != article { articles.append(article) }
        }
    }

    private struct Person {
        var shown: String?
        var names: [(name: String, quotations: Int)] = []
        var articles: [Int] = []

        var quotations: Int { names.reduce(0) { $0 + $1.quotations } }
    }

    private var counts: [String: Count] = [:]
    private var quotations = 0
    private var described = 0
    private var unclear = 0
    private var articles = 0
    private var lastArticle: Int?

    /// Takes quotations article by article.
    mutating func add(_ speaker: Speaker?, in article: Int) {
        quotations += 1
        if lastArticle != article { articles += 1 }
        lastArticle = article
        guard let speaker else {
            unclear += 1
            return
        }
        guard let name = speaker.knownName else {
            described += 1
            return
        }
        counts[name, default: Count()].add(article)
    }

    /// The most quoted first; names that are one entity's are one speaker, and those that the alias files kill are none.
    /// - Parameter wanted: the types of speakers that are listed.
    func list(
        _ snapshot: IndexSnapshot, aliases: Aliases, types wanted: Set<EntityType>, limit: Int
    ) throws -> SpeakerList {
        let types = try types(snapshot)
        var people: [EntityKey: Person] = [:]
        for (name, count) in counts {
            guard let entity = aliases.entity(types[name] ?? .person, named: name), wanted.contains(entity.key.type)
            else { continue }
            people[entity.key, default: Person(shown: entity.shown)].names.append(
                (name, count.quotations))
            people[entity.key]?.articles += count.articles
        }
        let ranked = people.values.map { person in
            QuotedSpeaker(
                rank: 0, name: person.shown ?? "",
                names: person.names.sorted { ($1.quotations, $0.name) < ($0.quotations, $1.name) }.map(\.name),
                quotations: person.quotations,
                articles: person.names.count > 1 ? Set(person.articles).count : person.articles.count)
        }.sorted { left, right in
            if left.quotations != right.quotations { return left.quotations > right.quotations }
            if left.articles != right.articles { return left.articles > right.articles }
            return left.names[0] < right.names[0]
        }
        let best = ranked.prefix(limit).enumerated().map { index, speaker in
            var speaker = speaker
            speaker.rank = index + 1
            if speaker.name.isEmpty { speaker.name = speaker.names[0] }
            return speaker
        }
        return SpeakerList(
            speakers: best, count: ranked.count, quotations: quotations, described: described, unclear: unclear,
            articles: articles)
    }

    /// What the index mostly takes each name for: an alias may hold for a type only.
    private func types(_ snapshot: IndexSnapshot) throws -> [String: EntityType] {
        let entities = try snapshot.entities().filter {
            EntityType.names.contains($0.type) && counts[$0.name] != nil
        }
        let numbers = Dictionary(entities.enumerated().map { ($1.id, $0) }) { first, _ in first }
        var best: [String: (type: EntityType, mentions: Int)] = [:]
        for count in try snapshot.entityCounts(by: { numbers[$0] }) {
            let entity = entities[count.entity]
            if count.mentions > best[entity.name]?.mentions ?? 0 { best[entity.name] = (entity.type, count.mentions) }
        }
        return best.mapValues(\.type)
    }
}
