import ArticleIndex
import GRDB
import TestSupport

/// An index with a random history: many segments on tiny pages, articles changed and removed.
struct RandomIndex {
    let index: TemporaryIndex
    /// The words its texts are made of, the frequent ones first.
    static let words =
        "oil the of tariff tariffs talks iran muscat deal equal footing price prices naïve straße 東 京 u s 3 000 rare rarer"
        .split(separator: " ").map(String.init)

    init(using random: inout SeededGenerator) throws {
        // Where passages are longer than phrases, no occurrence runs over a whole one.
        let shortest = Bool.random(using: &random) ? 1 : 6
        func article(_ path: String, using random: inout SeededGenerator) -> AnalysedArticle {
            Self.article(path, shortest: shortest, using: &random)
        }
        index = try TemporaryIndex([article("/first", using: &random)])
        try database { database in
            for (setting, value) in [
                ("pgsz", Int.random(in: 40...300, using: &random)), ("hashsize", 4096), ("automerge", 0),
                ("crisismerge", 30),
            ] {
                try database.execute(
                    sql: "INSERT INTO passage_fts (passage_fts, rank) VALUES (?, ?)", arguments: [setting, value])
            }
        }
        for round in 0..<Int.random(in: 3...8, using: &random) {
            try index.apply((0..<40).map { .put(article("/\(round)/\($0)", using: &random), replacing: nil) })
            let known = try index.ids().sorted { $0.key < $1.key }.shuffled(using: &random)
            try index.apply(
                known.prefix(10).map { .put(article($0.key, using: &random), replacing: $0.value) }
                    + known.dropFirst(10).prefix(5).map { .remove(id: $0.value) })
        }
        if Bool.random(using: &random) {
            // One large segment that has skip lists, and small ones that have none.
            try database { try $0.execute(sql: "INSERT INTO passage_fts (passage_fts) VALUES ('optimize')") }
            try index.apply((0..<20).map { .put(article("/last/\($0)", using: &random), replacing: nil) })
        }
        try index.checkIntegrity()
    }

    private static func article(
        _ path: String, shortest: Int, using random: inout SeededGenerator
    ) -> AnalysedArticle {
        let passages = (0..<Int.random(in: 1...6, using: &random)).map { _ in
            text(
                Int.random(in: shortest...(Int.random(in: 0..<40, using: &random) == 0 ? 900 : 30), using: &random),
                using: &random)
        }
        return SampleArticle.make(
            passages, path: path, headline: text(Int.random(in: 1...5, using: &random), using: &random))
    }

    static func text(_ count: Int, using random: inout SeededGenerator) -> String {
        (0..<count).map { _ in word(using: &random) + " " }.joined()
    }

    /// A word; each is about a fifth less frequent than the one before.
    static func word(using random: inout SeededGenerator) -> String {
        var rank = 0
        while rank < words.count - 1, Int.random(in: 0..<5, using: &random) > 0 { rank += 1 }
        return words[rank]
    }

    /// Runs SQL on the index file.
    func database<Result>(_ body: (Database) throws -> Result) throws -> Result {
        let queue = try DatabaseQueue(path: index.directory.link)
        defer { try? queue.close() }
        return try queue.writeWithoutTransaction(body)
    }
}
