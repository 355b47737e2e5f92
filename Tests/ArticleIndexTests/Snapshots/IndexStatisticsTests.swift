import Articles
import TestSupport
import Testing

@testable import ArticleIndex

struct IndexStatisticsTests {
    @Test func `all that is held is counted`() throws {
        let person = Mention(range: 0..<8, type: .person, name: "Ada Hale")
        var first = SampleArticle.make(
            ["Ada Hale left. ", "Ada Hale came."], path: "/a", headline: "One two", published: "2026-02-07",
            source: "Post", mentions: [[person], [person]])
        first.article.language = "en"
        let cue = 4..<8
        let speaker = Speaker(name: "Ada Hale", range: 0..<8, resolution: .asWritten)
        let other = Speaker(name: "Ada B. Hale", range: 0..<8, resolution: .surname)
        first.quotations = [
            Quotation(kind: .direct, ranges: [0..<3, 4..<8], speaker: speaker, cue: cue, evidence: .speechVerb),
            Quotation(kind: .indirect, ranges: [9..<13, 15..<18], speaker: other, cue: cue, evidence: .speechVerb),
            Quotation(kind: .indirect, ranges: [19..<23], speaker: other, evidence: .carriedOver),
            Quotation(kind: .direct, ranges: [24..<28]),
        ]
        let index = try TemporaryIndex([
            first, SampleArticle.make(["Rain fell."], path: "/b", published: "2026-01-02", source: "Post"),
            SampleArticle.make(["Snow."], path: "/c", source: "Herald"),
        ])
        let held = try IndexReader(index.directory).read { try $0.statistics() }
        #expect((held.counts.articles, held.counts.passages, held.format) == (3, 4, Int(FormatVersion.current)))
        // Headlines are counted in the vocabulary only: "one", "two", "untitled".
        #expect((held.words, held.vocabulary) == (9, 10))
        #expect(held.published?.lowerBound.description == "2026-01-02")
        #expect(held.published?.upperBound.description == "2026-02-07")
        #expect(held.languages == [.init(name: "", articles: 2), .init(name: "en", articles: 1)])
        #expect(held.sources == [.init(name: "Post", articles: 2), .init(name: "Herald", articles: 1)])
        #expect(held.entities == [.init(type: .person, names: 1, mentions: 2)])
        #expect(held.quotations == .init(direct: 2, indirect: 2))
        try OldFormat.takeBack(index)
        let old = try IndexReader(index.directory).read { try $0.statistics() }
        #expect((old.counts.articles, old.quotations, old.entities) == (3, nil, []))
    }

    @Test(arguments: 0..<200)
    func `damaged quotations are an error, not a crash`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let bytes = (0..<random.below(24)).map { _ in UInt8(random.below(256)) }
        bytes.withUnsafeBytes { data in
            do throws(QuotationBlock.Damage) {
                let kinds = try QuotationBlock.kinds(in: data, article: 3)
                #expect(kinds.direct >= 0 && kinds.direct + kinds.indirect <= bytes.count)
            } catch {
                #expect(error.article == 3)
            }
        }
    }
}
