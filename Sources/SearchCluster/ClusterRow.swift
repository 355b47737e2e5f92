package import ArticleIndex
import Articles
import CXXHash
import EntityNames

/// An article as a shard stores it: what its fields are searched for, and its attributes.
package struct ClusterRow: Sendable {
    /// 1 or more, in 63 bits: the same for the same path and part.
    package let id: UInt64
    /// As many as ``ClusterSchema/fields``, in their order: words of `a` to `z`, `0` to `9` and `_`, with single spaces.
    package let fields: [(name: String, text: String)]
    package let bigints: [(name: String, value: Int)]
    package let strings: [(name: String, text: String)]

    package init(_ analysed: AnalysedArticle, otherPaths: [String] = [], tokens: ClusterTokens) {
        let article = analysed.article
        id = Self.id(path: article.path, part: analysed.part)
        let headline = tokens.words(of: article.headline)
        let passages = analysed.passages.map { tokens.words(of: $0.text) }
        let levels = WordLevels(headline: headline, passages: passages, tokens: tokens)
        let (speech, speechStems) = Self.speech(of: analysed, tokens)
        let paths = [article.path] + otherPaths
        let mentions = analysed.mentions.flatMap(\.self)
        let speakers = Set(
            analysed.quotations.compactMap(\.speaker).filter { $0.resolution != .description }.map(\.name))
        let words: [(ClusterSchema.Field, [String])] = [
            (.headline, headline.map(ClusterTokens.spelled)),
            (.body, passages.flatMap { $0.map(ClusterTokens.spelled) }),
            (.persons, Self.names(mentions, [.person])), (.organisations, Self.names(mentions, [.organisation])),
            (.places, Self.names(mentions, [.place])),
            (.speakers, Self.names(mentions.filter { speakers.contains($0.name) }, EntityType.names)),
            (.speech, speech), (.speechStem, speechStems),
            (.source, ClusterTokens.grams(of: article.source ?? "")),
            (.byline, ClusterTokens.grams(of: article.byline ?? "")),
            (.path, Array(paths.map(ClusterTokens.grams).joined(separator: [ClusterTokens.boundary]))),
            (.facts, Self.facts(of: article, mentions)),
        ]
        fields =
            words.map { ($0.0.rawValue, $0.1.joined(separator: " ")) }
            + zip(ClusterSchema.levels + [ClusterSchema.further], levels.levels + [levels.further]).map {
                ($0, $1.joined(separator: " "))
            }
        bigints = [
            (ClusterSchema.day, article.published?.number ?? 0), (ClusterSchema.passages, passages.count),
            (ClusterSchema.tokens, headline.count + passages.reduce(0) { $0 + $1.count }),
        ]
        strings = [
            (ClusterSchema.record, ClusterRecord(analysed, otherPaths: otherPaths).text),
            (ClusterSchema.paths, paths.map { $0 + "\n" }.joined()),
        ]
    }

    /// Where an article is, as a number that stays the same: by it articles go to shards.
    package static func id(path: String, part: String) -> UInt64 {
        let bytes = Array(path.utf8) + [0] + Array(part.utf8)
        let hash = bytes.withUnsafeBytes { XXH64($0.baseAddress, $0.count, 0) }
        return max(hash & UInt64(Int64.max), 1)
    }

    private static func words(_ text: String, _ tokens: ClusterTokens) -> (words: [String], stems: [String]) {
        let words = tokens.words(of: text)
        return (words.map(ClusterTokens.spelled), words.map { ClusterTokens.spelled(tokens.stem($0)) })
    }

    private static func speech(
        of analysed: AnalysedArticle, _ tokens: ClusterTokens
    ) -> (words: [String], stems: [String]) {
        var speech: (words: [String], stems: [String]) = ([], [])
        let text = Array(analysed.article.text.utf8)
        for quotation in analysed.quotations where quotation.kind == .direct {
            if !quotation.continuesUtterance {
                speech.words.append(ClusterTokens.boundary)
                speech.stems.append(ClusterTokens.boundary)
            }
            for range in quotation.ranges {
                let part = words(String(decoding: text[range], as: UTF8.self), tokens)
                speech.words += part.words
                speech.stems += part.stems
            }
        }
        return speech
    }

    /// The names of mentions as filters ask for them: folded, and as they are filed, each between boundaries.
    private static func names(_ mentions: [Mention], _ types: Set<EntityType>) -> [String] {
        var names: Set<String> = []
        for mention in mentions where types.contains(mention.type) {
            let folded = FoldedName.text(of: mention.name)
            names.insert(folded)
            names.insert(EntityKey(mention.type, folded: folded).name)
        }
        return names.sorted().flatMap { ClusterTokens.names($0) + [ClusterTokens.boundary] }.leading(names.isEmpty)
    }

    private static func facts(of article: Article, _ mentions: [Mention]) -> [String] {
        let entities = Set(mentions.map { ClusterTokens.entity(EntityKey($0.type, named: $0.name)) })
        return (article.published.map(DayTokens.tokens) ?? []) + (article.language.map(languages) ?? [])
            + entities.sorted()
    }

    /// `en-GB` is `en` too.
    private static func languages(_ tag: String) -> [String] {
        let parts = tag.lowercased().split(separator: "-", omittingEmptySubsequences: false)
        return parts.indices.map { language(parts[...$0].joined(separator: "-")) }
    }

    static func language(_ tag: String) -> String { ClusterTokens.spelled("l" + tag.lowercased()) }
}

extension [String] {
    fileprivate func leading(_ isEmpty: Bool) -> [String] {
        isEmpty ? self : [ClusterTokens.boundary] + self
    }
}
