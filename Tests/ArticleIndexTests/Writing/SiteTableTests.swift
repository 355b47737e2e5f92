import Articles
import GRDB
import TestSupport
import Testing

@testable import ArticleIndex

struct SiteTableTests {
    @Test(arguments: [
        ("https://example.org/news/2026/03/02/the-bridge-is-closed", "https://example.org/news/2026/03/02/"),
        ("https://example.org/a-folder-of-its-own/page", "https://example.org/"),
        ("https://example.org/news/the-bridge-is-closed/", "https://example.org/news/"),
        ("https://example.org/", "https://example.org/"), ("https://example.org", ""), ("urn:a:b", ""), ("", ""),
        ("///x", "///"), ("https://example.org/n\u{E4}he/x", "https://example.org/n\u{E4}he/"),
    ])
    func `an address is cut behind its short folders`(url: String, site: String) {
        #expect(String(decoding: url.utf8.prefix(SiteTable.lengthOfSite(url)), as: UTF8.self) == site)
    }

    @Test func `addresses come back as they were, and what several begin with stands once`() throws {
        let urls = [
            "https://example.org/2026/one-page-or-another", "https://example.org/2026/and-another", "urn:x", "", nil,
        ]
        let index = try TemporaryIndex(
            urls.enumerated().map { number, url in
                var article = SampleArticle.make(["Text \(number)."], path: "/\(number)")
                article.article.url = url
                return article
            })
        #expect(
            try IndexReader(index.directory).read { snapshot in
                try urls.indices.map { try snapshot.article($0 + 1)?.url }
            } == urls)
        let (sites, shown) = try DatabaseQueue(path: index.directory.link).read {
            (
                try String.fetchAll($0, sql: "SELECT address FROM site"),
                try Row.fetchAll($0, sql: "SELECT url FROM hits ORDER BY id").map { $0[0] as String? }
            )
        }
        #expect(sites == ["https://example.org/2026/"])
        #expect(shown == urls)
    }
}
