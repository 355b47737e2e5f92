import ArticleIndex
import Articles
import Quotations

/// Puts hits of one utterance together.
struct QuoteGroups {
    private var groups: [Group] = []

    private struct Group {
        var hits: [QuoteHit]
        /// The matched words of the hits, case and marks aside, and in how many of them.
        var wordings: [String]
    }

    /// Fewer words than these are said by many people on many days: they are one utterance only where nobody else is named.
    private static let distinctiveWords = 5
    /// How alike two wordings of an utterance are at least.
    private static let likeness = 0.75

    /// - Parameter hits: best first.
    init(_ hits: [QuoteHit]) throws {
        for hit in hits { try add(hit) }
    }

    private mutating func add(_ hit: QuoteHit) throws {
        let wording = QuoteWording.plain(hit.words)
        for index in groups.indices where try belongs(hit, wording, to: groups[index]) {
            groups[index].hits.append(hit)
            if !groups[index].wordings.contains(wording) { groups[index].wordings.append(wording) }
            return
        }
        groups.append(Group(hits: [hit], wordings: [wording]))
    }

    private func belongs(_ hit: QuoteHit, _ wording: String, to group: Group) throws -> Bool {
        let isSame = group.wordings.contains(wording)
        let count = wording.split(separator: " ").count
        if count < Self.distinctiveWords {
            guard isSame, let best = group.hits.first else { return false }
            guard let name = hit.speakerName, let other = best.speakerName else {
                return hit.candidate == best.candidate
            }
            return SpeakerNames.mayBeSame(name, other)
        }
        if isSame { return true }
        guard let first = group.wordings.first, let match = try QuoteComparer(first).match(in: wording) else {
            return false
        }
        return match.similarity >= Self.likeness
    }

    /// One result a group, in the order of the groups' first hits.
    func results() -> [QuoteResult] {
        groups.map { group in
            var articles: Set<Int> = []
            let carriers = group.hits.filter { articles.insert($0.article.id).inserted }.sorted(by: Self.isEarlier)
            let best = group.hits[0]
            return QuoteResult(
                best: best, carriers: carriers, speakers: Self.speakers(carriers), wordings: Self.wordings(carriers))
        }
    }

    private static func isEarlier(_ hit: QuoteHit, than other: QuoteHit) -> Bool {
        switch (hit.article.published, other.article.published) {
        case (let day?, let otherDay?) where day != otherDay: day < otherDay
        case (.some, nil): true
        case (nil, .some): false
        default: hit.article.id < other.article.id
        }
    }

    /// Names that may be one person's are counted under the longest of them.
    private static func speakers(_ hits: [QuoteHit]) -> [QuoteResult.NamedSpeaker] {
        var speakers: [QuoteResult.NamedSpeaker] = []
        for name in hits.compactMap(\.speakerName) {
            if let index = speakers.firstIndex(where: { SpeakerNames.mayBeSame($0.name, name) }) {
                speakers[index].articles += 1
                if name.count > speakers[index].name.count { speakers[index].name = name }
            } else {
                speakers.append(QuoteResult.NamedSpeaker(name: name, articles: 1))
            }
        }
        return stablySorted(speakers, by: \.articles)
    }

    private static func wordings(_ hits: [QuoteHit]) -> [QuoteResult.Wording] {
        var order: [String] = []
        var wordings: [String: QuoteResult.Wording] = [:]
        for hit in hits {
            let words = hit.words
            let plain = QuoteWording.plain(words)
            if wordings[plain] == nil { order.append(plain) }
            wordings[plain, default: QuoteResult.Wording(words: words, articles: 0)].articles += 1
        }
        return stablySorted(order.compactMap { wordings[$0] }, by: \.articles)
    }

    private static func stablySorted<Value>(_ values: [Value], by count: (Value) -> Int) -> [Value] {
        values.enumerated().sorted { (count($1.element), $0.offset) < (count($0.element), $1.offset) }.map(\.element)
    }
}
