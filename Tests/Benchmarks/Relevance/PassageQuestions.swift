import ArticleIndex
import FoundationEssentials
import QueryLanguage
import Retrieval

/// Questions, each with the words of a passage that answers it.
struct PassageQuestions {
    struct Question {
        var text: String
        /// The article's path ends in it.
        var file: String
        /// Any of them stands in the passage, whatever is between its words.
        var answers: [String]
    }

    var name: String
    var questions: [Question]

    init(name: String, questions: [Question]) {
        self.name = name
        self.questions = questions
    }

    /// - Parameter path: of a file with a question a line: its text, the article's file name, a few words of the passage, with
    ///   tabs between them.
    /// - Throws: where it cannot be read.
    init(name: String, file path: String) throws {
        self.name = name
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
        questions = lines.map { $0.split(separator: "\t").map(String.init) }.filter { $0.count == 3 }
            .map { Question(text: $0[0], file: $0[1], answers: [$0[2]]) }
    }

    /// A judged set of sentences as articles: what was judged for a question is one article, a sentence a paragraph, in the
    /// set's order. A sentence that was judged for several questions is in the first one's article.
    /// - Returns: the articles, and the questions to them as ``EvaluationIndex`` names its files.
    static func grouped(_ set: JudgedSet) -> (articles: [JudgedSet.Document], questions: PassageQuestions) {
        var taken: Set<String> = []
        var result = PassageQuestions(name: "\(set.name), grouped", questions: [])
        var articles: [JudgedSet.Document] = []
        for question in set.questions {
            let sentences = set.documents.filter {
                !$0.text.isEmpty && question.grades[$0.id] != nil && taken.insert($0.id).inserted
            }
            let answers = sentences.filter { question.grades[$0.id] ?? 0 > 0 }.map(\.text)
            guard !answers.isEmpty else { continue }
            result.questions.append(Question(text: question.text, file: "/\(articles.count).json", answers: answers))
            articles.append(
                JudgedSet.Document(
                    id: question.id, title: "", text: sentences.map(\.text).joined(separator: "\n\n")))
        }
        return (articles, result)
    }

    /// The rank of the first passage that answers, for each question; nil where none of the first ten does.
    func ranks(_ searcher: Searcher, _ parser: QueryParser, expands: Bool) throws -> [Int?] {
        var request = HitRequest(limit: 10)
        request.expands = expands
        return try questions.map { question in
            guard let query = try? parser.parse(anyOf: question.text) else { return nil }
            let answers = question.answers.map(Self.words)
            return try searcher.hits(query, request).first { hit in
                guard hit.article.path.hasSuffix(question.file) else { return false }
                let passage = Self.words(hit.passage.text)
                return answers.contains { passage.contains($0) }
            }?.rank
        }
    }

    /// Words as they stand in a text, whatever is between them.
    private static func words(_ text: String) -> String {
        " " + text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") + " "
    }

    /// The mean of one through each rank.
    static func reciprocalRank(_ ranks: [Int?]) -> Double {
        ranks.isEmpty ? 0 : ranks.reduce(0) { $0 + ($1.map { 1 / Double($0) } ?? 0) } / Double(ranks.count)
    }
}
