import ArticleIndex
import Articles
import EntityNames

/// Ranks the entities that some articles name.
struct EntityRanking {
    let snapshot: IndexSnapshot
    let types: Set<EntityType>
    let aliases: Aliases

    private struct Candidate {
        var group: Int
        var articles: Int
        var mentions: Int
        var articlesInIndex: Int
        var score: Double?
    }

    /// - Parameters:
    ///   - starts: the articles by their first passages, ascending; nil for all, which are ranked by number.
    ///   - limit: how many entities at most; of each type where `isForEachType`.
    func list(_ starts: [Int]?, limit: Int, isForEachType: Bool = false) throws -> EntityList {
        let all = try snapshot.counts().articles
        guard starts?.isEmpty != true else { return EntityList(entities: [], articles: 0, articlesInIndex: all) }
        let entities = try snapshot.entities(
            nameless: aliases.giveNames || !types.isDisjoint(with: EntityType.nameless))
        let groups = EntityGroups(entities, types: types, aliases: aliases)
        let inIndex = try snapshot.entityCounts(by: groups.number)
        let candidates: [Candidate]
        if let starts {
            var totals = [Int](repeating: 0, count: groups.keys.count)
            for count in inIndex { totals[count.entity] = count.articles }
            candidates = try snapshot.entityCounts(inArticles: starts, by: groups.number).map {
                Candidate(
                    group: $0.entity, articles: $0.articles, mentions: $0.mentions,
                    articlesInIndex: totals[$0.entity],
                    score: LogLikelihoodRatio.score(
                        both: $0.articles, found: starts.count, having: totals[$0.entity], all: all))
            }
        } else {
            candidates = inIndex.map {
                Candidate(group: $0.entity, articles: $0.articles, mentions: $0.mentions, articlesInIndex: $0.articles)
            }
        }
        let sorted = candidates.sorted { Self.precedes($0, $1, groups) }
        var counts: [EntityType: Int] = [:]
        let best =
            isForEachType
            ? sorted.filter { candidate in
                counts[groups.keys[candidate.group].type, default: 0] += 1
                return counts[groups.keys[candidate.group].type, default: 0] <= limit
            } : Array(sorted.prefix(limit))
        let names = try names(of: best.map(\.group), entities, groups, starts)
        let named = best.enumerated().map { index, candidate in
            let names = names[candidate.group] ?? []
            return NamedEntity(
                rank: index + 1, type: groups.keys[candidate.group].type,
                name: groups.shown[candidate.group] ?? names.first ?? groups.keys[candidate.group].name, names: names,
                articles: candidate.articles, mentions: candidate.mentions, articlesInIndex: candidate.articlesInIndex,
                score: candidate.score)
        }
        return EntityList(entities: named, articles: starts?.count ?? all, articlesInIndex: all)
    }

    private static func precedes(_ left: Candidate, _ right: Candidate, _ groups: EntityGroups) -> Bool {
        let (first, second) = (left.score ?? 0, right.score ?? 0)
        if first != second { return first > second }
        if left.articles != right.articles { return left.articles > right.articles }
        if left.mentions != right.mentions { return left.mentions > right.mentions }
        return groups.keys[left.group].name < groups.keys[right.group].name
    }

    /// The names that the groups have in the articles, the most frequent one first.
    private func names(
        of best: [Int], _ entities: [StoredEntity], _ groups: EntityGroups, _ starts: [Int]?
    ) throws -> [Int: [String]] {
        let wanted = Set(best)
        var members: [StoredEntity] = []
        var numbers: [Int: Int] = [:]
        for entity in entities {
            guard let group = groups.number(entity.id), wanted.contains(group) else { continue }
            numbers[entity.id] = members.count
            members.append(entity)
        }
        let counts =
            try starts.map { try snapshot.entityCounts(inArticles: $0) { numbers[$0] } }
            ?? snapshot.entityCounts { numbers[$0] }
        var names: [Int: [String]] = [:]
        for count in counts.sorted(by: { ($1.mentions, $0.entity) < ($0.mentions, $1.entity) }) {
            guard let group = groups.number(members[count.entity].id) else { continue }
            // Two types that the alias files made one may have the same name.
            let name = members[count.entity].name
            if names[group]?.contains(name) != true { names[group, default: []].append(name) }
        }
        return names
    }
}
