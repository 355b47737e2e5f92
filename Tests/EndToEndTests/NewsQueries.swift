import ArticleIndex
import Articles
import Foundation
import TestSupport

/// Queries of all kinds for an index of news: from rare to common words, and from words that stand together to words that do not.
struct NewsQueries {
    private let directory: IndexDirectory
    private let entities: [(filter: String, name: String)]
    /// All words of the index, frequent ones first.
    private let words: [String]

    /// - Parameter entities: what filters ask for, with the filters' names.
    init(
        _ directory: IndexDirectory, entities: [(filter: String, name: String)], using random: inout SeededGenerator
    ) throws {
        self.directory = directory
        self.entities = entities
        words = try IndexReader(directory).read { snapshot in
            var frequencies: [(word: String, passages: Int)] = []
            try snapshot.forEachTerm { frequencies.append(($0.term, $0.passages)) }
            return frequencies.filter { Self.isWord($0.word) }
                .sorted { ($1.passages, $0.word) < ($0.passages, $1.word) }.map(\.word)
        }
    }

    private static func isWord(_ token: String) -> Bool {
        token.utf8.count > 1 && token.utf8.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
    }

    /// A word whose rank is spread evenly on a logarithmic scale: as often among the ten most frequent ones as in the next
    /// ninety.
    private func word(using random: inout SeededGenerator) -> String {
        words[Int(exp(Double.random(in: 0..<log(Double(words.count)), using: &random)) - 1)]
    }

    func draw(_ count: Int, using random: inout SeededGenerator) throws -> [String] {
        try IndexReader(directory).read { snapshot in
            let tokenizer = try snapshot.tokenizer()
            let passages = try snapshot.passageDirectory().end
            var queries: [String] = []
            while queries.count < count {
                guard let passage = try snapshot.passage(random.below(passages)),
                    let article = try snapshot.article(passage.articleID)
                else { continue }
                let tokens = tokenizer.tokens(of: passage.text).map(\.term)
                let words = tokens.filter(Self.isWord)
                guard words.count > 10 else { continue }
                let start = random.below(tokens.count - 3)
                let some = (0..<4).map { _ in words[random.below(words.count)] }
                switch queries.count % 10 {
                case 0, 1: queries.append(word(using: &random))
                case 2: queries.append("\(some[0]) \(some[1])")
                case 3: queries.append("\(word(using: &random)) \(word(using: &random))")
                case 4: queries.append(some.prefix(2 + random.below(3)).joined(separator: " OR "))
                case 5: queries.append("\(word(using: &random)) OR \(word(using: &random))")
                case 6: queries.append("\"\(tokens[start]) \(tokens[start + 1])\"")
                case 7: queries.append("\"\(tokens[start...(start + 2)].joined(separator: " "))\"")
                case 8:
                    let month = article.published?.description.prefix(7) ?? "2006"
                    queries.append("\(some[0]) date:\(month)")
                default:
                    let entity = entities[random.below(entities.count)]
                    queries.append("\(some[0]) \(entity.filter):\"\(entity.name)\"")
                }
            }
            return queries
        }
    }
}
