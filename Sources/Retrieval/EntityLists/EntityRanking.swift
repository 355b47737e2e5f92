import ArticleIndex
import Articles
import EntityNames

/// Ranks the entities that some articles name.
struct EntityRanking {
    let snapshot: IndexSnapshot
    let types: Set<EntityType>
    let aliases: Aliases
    /// What the index is a part of; nil where it is all there is.
    var totals: EntityTotals?

    private struct Candidate {
        var group: Int
        var articles: Int
        var mentions: Int
        var articlesInIndex: Int
        var score: Double?

        init(group: Int, articles: Int, mentions: Int, articlesInIndex: Int) {
            self.group = group
            self.articles = articles
            self.mentions = mentions
            self.articlesInIndex = articlesInIndex
        }

        /// - Parameters:
        ///   - having: articles of all that name it.
        ///   - found: articles in which it was counted.
        ///   - all: articles there are.
        init(_ count: EntityCount, of having: Int, found: Int, all: Int) {
            self.init(group: count.entity, articles: count.articles, mentions: count.mentions, articlesInIndex: having)
            score = LogLikelihoodRatio.score(
                both: count.articles, found: found, having: having, all: max(all, found, having))
        }
    }

    /// - Parameters:
    ///   - starts: the articles by their first passages, ascending; nil for all, which are ranked by number.
    ///   - limit: how many entities at most; of each type where `isForEachType`.
    func list(_ starts: [Int]?, limit: Int, isForEachType: Bool = false) throws -> EntityList {
        let all = try totals?.articles ?? snapshot.counts().articles
        guard starts?.isEmpty != true else { return EntityList(entities: [], articles: 0, articlesInIndex: all) }
        let entities = try snapshot.entities(
            nameless: aliases.giveNames || !types.isDisjoint(with: EntityType.nameless))
        let groups = EntityGroups(entities, types: types, aliases: aliases)
        let candidates: [Candidate]
        if let starts {
            let counts = try snapshot.entityCounts(inArticles: starts, by: groups.number)
            func ranked(_ counts: [EntityCount]) throws -> [Candidate] {
                try zip(counts, inIndex(counts, entities, groups)).map { count, having in
                    Candidate(count, of: having, found: starts.count, all: all)
                }
            }
            candidates =
                totals == nil
                ? try ranked(counts)
                : try best(
                    counts.map { Candidate($0, of: $0.articles, found: starts.count, all: all) }, limit,
                    of: { isForEachType ? groups.keys[$0].type : nil }, counting: ranked)
        } else {
            candidates = try snapshot.entityCounts(by: groups.number).map {
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

    /// How many entities are asked for at once.
    private static let page = 1_000

    /// Those of some entities that come first, and maybe more: how many articles of all name one is counted as long as it may matter.
    ///
    /// No fewer articles than those found name an entity, and the more there are, the lower is its score.
    /// - Parameters:
    ///   - counted: with the highest score that each may have.
    ///   - kind: of which kind a group is; `limit` of each come first.
    ///   - counting: gives them their own scores.
    private func best<Kind: Hashable>(
        _ counted: [Candidate], _ limit: Int, of kind: (Int) -> Kind, counting: ([EntityCount]) throws -> [Candidate]
    ) rethrows -> [Candidate] {
        let ordered = counted.sorted { ($0.score ?? 0, $1.group) > ($1.score ?? 0, $0.group) }
        var scores: [Kind: [Double]] = [:]
        var best: [Candidate] = []
        for start in stride(from: 0, to: ordered.count, by: Self.page) {
            let rest = ordered[start...]
            if let bound = rest.first?.score, limit > 0,
                Set(rest.map { kind($0.group) }).allSatisfy({ kind in
                    let scores = scores[kind, default: []]
                    return scores.count >= limit && scores[limit - 1] > bound
                })
            {
                break
            }
            best += try counting(
                rest.prefix(Self.page).map { .init(entity: $0.group, articles: $0.articles, mentions: $0.mentions) })
            scores = Dictionary(grouping: best) { kind($0.group) }.mapValues { $0.map { $0.score ?? 0 }.sorted(by: >) }
        }
        return best
    }

    /// How many articles of all name the groups that are counted.
    private func inIndex(_ counts: [EntityCount], _ entities: [StoredEntity], _ groups: EntityGroups) throws -> [Int] {
        guard let totals else {
            var articles = [Int](repeating: 0, count: groups.keys.count)
            for count in try snapshot.entityCounts(by: groups.number) { articles[count.entity] = count.articles }
            return counts.map { articles[$0.entity] }
        }
        var keys = [Set<EntityKey>](repeating: [], count: groups.keys.count)
        for entity in entities {
            guard let group = groups.number(entity.id) else { continue }
            keys[group].insert(EntityKey(entity.type, named: entity.name))
        }
        // The collection may have changed since the articles came from it.
        return try zip(counts, totals.counts(counts.map { keys[$0.entity] })).map { max($0.articles, $1) }
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
