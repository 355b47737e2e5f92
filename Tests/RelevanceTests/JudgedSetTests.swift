import TestSupport
import Testing

@testable import relevance

struct JudgedSetTests {
    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            {"_id": "a/1", "title": "Rates rise", "text": "The bank raised its rate. Lenders had expected it."}
            {"_id": "b", "title": "Ferries idle at the pier", "text": ""}
            {"_id": "c", "text": "A gardener won the chess match in the village."}
            """, to: "harbour-sentences/corpus.jsonl")
        try folder.write(
            """
            {"_id": "q1", "text": "Who won the chess match?"}
            {"_id": "q2", "text": "idle ferries"}
            {"_id": "q3", "text": "not judged"}
            """, to: "harbour-sentences/queries.jsonl")
        try folder.write(
            "query-id\tcorpus-id\tscore\nq1\tc\t2\nq1\ta/1\t0\nq2\tb\t1\n", to: "harbour-sentences/qrels/test.tsv")
        try folder.write("query-id\tcorpus-id\tscore\nq3\ta/1\t1\n", to: "harbour-sentences/qrels/train.tsv")
        return folder
    }

    @Test func `a set has its documents, and the questions of the test part`() throws {
        let folder = try folder()
        try folder.write("no set", to: "notes/README")
        #expect(JudgedSet.names(in: folder.path) == ["harbour-sentences"])
        let set = try JudgedSet(folder: folder.path, name: "harbour-sentences")
        #expect(set.documents.map(\.id) == ["a/1", "b", "c"])
        #expect(set.documents.map(\.title) == ["Rates rise", "Ferries idle at the pier", ""])
        #expect(set.questions.map(\.id) == ["q1", "q2"])
        #expect(set.questions[0].grades == ["c": 2, "a/1": 0])
        let all = try JudgedSet(folder: folder.path, name: set.name, judgements: ["test.tsv", "train.tsv"])
        #expect(all.questions.map(\.id) == ["q1", "q2", "q3"])
    }

    @Test func `a folder that is not there has no sets`() throws {
        #expect(try JudgedSet.names(in: folder().path("nowhere")).isEmpty)
    }

    @Test func `documents are ingested and found again by their names`() async throws {
        let folder = try folder()
        let set = try JudgedSet(folder: folder.path, name: "harbour-sentences")
        let index = try await EvaluationIndex(set.documents)
        #expect(index.failures == 0)
        let answers = try index.answers(set, .full)
        #expect(answers[0].first == "c")
        #expect(answers[1] == ["b"])
    }

    @Test func `sentences become an article for each question, and the right one is a passage's`() async throws {
        let folder = try folder()
        let set = try JudgedSet(folder: folder.path, name: "harbour-sentences")
        let (articles, questions) = PassageQuestions.grouped(set)
        #expect(articles.map(\.id) == ["q1"])
        #expect(articles[0].text == "\(set.documents[0].text)\n\n\(set.documents[2].text)")
        #expect(questions.questions.map(\.answers) == [[set.documents[2].text]])
        #expect(try await EvaluationIndex(articles).ranks(questions, .full) == [1])
    }

    @Test func `a query is in the same part, whatever the other ones are`() {
        let training = (1...1000).count { Split.isTraining("\($0)", of: "harbour") }
        #expect(450...550 ~= training)
        #expect(Split.train.holds("7", of: "harbour") != Split.validation.holds("7", of: "harbour"))
        #expect(Split.all.holds("7", of: "harbour"))
    }
}
