import ArticleReaders
import Articles
import Entities
import FoundationEssentials
import TestSupport
import Testing

@testable import Quotations

/// The sample articles, where they lie beside the checkout.
struct SeedQuotationTests {
    private static let isMissing: Comment = "no sample articles in ../shared/seeds"

    private struct Found {
        var words: String
        var quotation: Quotation
    }

    private func found(_ prefix: String) throws -> [Found] {
        let folder = try #require(SharedData.path("seeds"))
        let name = try #require(FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasPrefix(prefix) })
        let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
        let text = try read(Array(data), path: name).text
        let bytes = Array(text.utf8)
        return quotations(in: text).map { quotation in
            let words = quotation.ranges.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
            return Found(words: words, quotation: quotation)
        }
    }

    private func read(_ bytes: [UInt8], path: String) throws -> Article {
        var results: [Result<Article, ReadingError>] = []
        ReaderRegistry.standard.readEntries(of: FileContents(path: path, bytes: bytes)) { results.append($0.article) }
        return try #require(results.first).get()
    }

    @Test(.enabled(if: SharedData.path("seeds") != nil, isMissing))
    func `the four direct quotations of article 000`() throws {
        let direct = try found("000_").filter { $0.quotation.kind == .direct }
        #expect(
            direct.compactMap(\.quotation.speaker?.name) == [
                "Donald Trump", "Donald Trump", "Mohammad Marandi", "Abbas Araghchi",
            ])
        #expect(!direct.contains { $0.words.contains("gold") })
    }

    @Test(.enabled(if: SharedData.path("seeds") != nil, isMissing))
    func `indirect speech of article 001`() throws {
        let told = try found("001_").first { $0.words.contains("diplomacy from an equal footing") }
        let quotation = try #require(told?.quotation)
        #expect(quotation.kind == .indirect)
        #expect(quotation.speaker?.name == "Abbas Araghchi")
        #expect(told?.words.hasSuffix("footing") == true)
    }
}
