import ArticleIndex
import Articles
import QueryLanguage
import TestSupport
import Testing

@testable import Retrieval

/// Sentences instead of passages.
struct ExcerptTests {
    private let index: TemporaryIndex

    init() throws {
        index = try TemporaryIndex([
            SampleArticle.make(
                [
                    "First one. Second has oil. Third one. Fourth one.\n\n",
                    "Fifth one. Sixth has Muscat.\n\n",
                    "Seventh has oil. Eighth one. Ninth one. ",
                    "Tenth one.",
                ],
                mentions: [[], [Mention(range: 21..<27, type: .place, name: "Muscat")], [], []])
        ])
    }

    private func excerpts(_ text: String, before: Int, after: Int, limit: Int = 10) throws -> [[String]] {
        try hits(text, before: before, after: after, limit: limit).map { try #require($0.excerpts).map(\.text) }
    }

    private func hits(_ text: String, before: Int, after: Int, limit: Int = 10) throws -> [Hit] {
        let query = try QueryParser(today: try #require(PublicationDay("2026-02-10"))).parse(text)
        var request = HitRequest(limit: limit)
        request.context = SentenceContext(before: before, after: after)
        return try IndexReader(index.directory).read { try Searcher($0).hits(query, request) }
            .sorted { $0.passage.id < $1.passage.id }
    }

    @Test func `a sentence stands with those around it, of the next passages too`() throws {
        #expect(try excerpts("muscat", before: 0, after: 0) == [["Sixth has Muscat."]])
        #expect(
            try excerpts("muscat", before: 2, after: 1) == [
                ["Fourth one.\n\nFifth one. Sixth has Muscat.\n\nSeventh has oil."]
            ])
        #expect(try excerpts("first", before: 9, after: 1) == [["First one. Second has oil."]])
        #expect(try excerpts("tenth", before: 1, after: 9) == [["Ninth one. Tenth one."]])
    }

    @Test func `a sentence is shown once, and what does not meet is apart`() throws {
        #expect(try excerpts("first OR fourth", before: 0, after: 0) == [["First one.", "Fourth one."]])
        #expect(
            try excerpts("first OR third", before: 0, after: 1) == [
                ["First one. Second has oil. Third one. Fourth one."]
            ])
        let both = try excerpts("oil OR muscat", before: 1, after: 1).joined().joined(separator: " ")
        for number in ["First", "Second", "Third", "Fifth", "Sixth", "Seventh", "Eighth"] {
            #expect(both.ranges(of: number).count == 1, "\(both)")
        }
    }

    @Test func `matches and mentions are those of the excerpt`() throws {
        let hit = try #require(try hits("muscat", before: 1, after: 1).first)
        let excerpt = try #require(hit.excerpts?.first)
        func words(_ range: Range<Int>) -> String {
            String(decoding: Array(excerpt.text.utf8)[range], as: UTF8.self)
        }
        #expect(excerpt.matches.map(words) == ["Muscat"])
        #expect(excerpt.mentions.map { words($0.range) } == ["Muscat"])
    }

    @Test func `what matches in the headline only has its first sentence`() throws {
        #expect(try excerpts("untitled", before: 0, after: 0) == [["First one."]])
    }

    @Test func `all sentences together are the article`() throws {
        let all = try excerpts("oil", before: 99, after: 99, limit: 1)
        #expect(all.count == 1 && all[0].count <= 2)
        let words = all[0].joined(separator: " ").split(whereSeparator: \.isWhitespace)
        #expect(words.count >= 19)
    }
}
