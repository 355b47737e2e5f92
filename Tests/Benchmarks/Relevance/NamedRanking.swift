import ArticleIndex
import Retrieval

/// A way to rank that is measured.
struct NamedRanking: Sendable {
    var name: String
    var expands = false
    var makeSearcher: @Sendable (IndexSnapshot) throws -> Searcher

    /// As it ships.
    static let full = NamedRanking(name: "full") { try Searcher($0) }

    /// As it ships, and with each part left out.
    static let all: [NamedRanking] = [
        full,
        NamedRanking(name: "passages alone") { try Searcher($0, scoring: .bm25) },
        changed("without the article") { $0.article = 0 },
        changed("headlines count once") { $0.headline = 1 },
        changed("headlines count three times") { $0.headline = 3 },
        changed("headlines of short texts count fully") { $0.weighsHeadlines = false },
        changed("function words as others") { $0.functionWords = 1 },
        changed("10 passages in order") { ($0.depth, $0.fewWords) = (10, 0) },
        changed("15 passages in order") { ($0.depth, $0.fewWords) = (15, 0) },
        changed("50 passages in order") { $0.fewWords = 0 },
        changed("100 passages in order") { ($0.depth, $0.fewWords) = (100, 0) },
        changed("without feedback") { $0.feedback = 0 },
        changed("feedback from 3 words on") { $0.feedbackLength = 3 },
        changed("feedback from 8 words on") { $0.feedbackLength = 8 },
        changed("feedback whatever is found") { $0.feedbackCoverage = 2 },
        changed("feedback of half the weight") { $0.feedback = 0.05 },
        changed("feedback of twice the weight") { $0.feedback = 0.2 },
        NamedRanking(name: "with --expand", expands: true) { try Searcher($0) },
    ]

    private static func changed(_ name: String, _ change: (inout RankingWeights) -> Void) -> NamedRanking {
        var weights = RankingWeights.standard
        change(&weights)
        return NamedRanking(name: name) { [weights] in try Searcher($0, weights: weights) }
    }
}
