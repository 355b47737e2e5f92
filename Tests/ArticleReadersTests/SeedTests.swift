import ArticleReaders
import Articles
import Foundation
import Testing

/// The sample articles, where they lie beside the package.
struct SeedTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/seeds").standardizedFileURL
    private static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

    @Test(.enabled(if: !names.isEmpty, "no sample articles in ../shared/seeds"))
    func `the date at the start of article 000 is metadata`() throws {
        let name = try #require(Self.names.first { $0.hasPrefix("000_") })
        let article = try read(Array(Data(contentsOf: Self.folder.appending(path: name))), path: name)
        #expect(article.published?.description == "2026-02-07")
        #expect(!article.text.lowercased().hasPrefix("date"))
        #expect(article.text.first?.isUppercase ?? false)
    }

    @Test(.enabled(if: !names.isEmpty, "no sample articles in ../shared/seeds"))
    func `no sample article loses text or is given a date it does not state`() throws {
        for name in Self.names {
            let bytes = try Array(Data(contentsOf: Self.folder.appending(path: name)))
            let article = try read(bytes, path: name)
            #expect(article.text.utf8.count > bytes.count * 95 / 100)
            #expect(name.hasPrefix("000_") || article.published == nil)
            #expect(article.headline.count <= 100)
        }
    }
}
