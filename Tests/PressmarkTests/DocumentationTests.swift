import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What the pages of the manual refer to.
struct DocumentationTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let pages = root.appending(path: "Sources/Pressmark/Pressmark.docc")

    /// The names of files in a folder, and below it, without what they end with.
    private static func names(_ folder: URL, suffix: String) throws -> Set<String> {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
        return Set(
            paths.filter { $0.hasSuffix(suffix) }
                .compactMap { $0.dropLast(suffix.count).split(separator: "/").last.map(String.init) })
    }

    private static func texts() throws -> [(page: String, text: String)] {
        try names(pages, suffix: ".md").sorted().map {
            ($0, try String(contentsOf: pages.appending(path: $0 + ".md"), encoding: .utf8))
        }
    }

    @Test func `a page says of no promise that a test holds it where there is no such test`() throws {
        let suites = try Self.names(Self.root.appending(path: "Tests"), suffix: ".swift")
        var named = 0
        for (page, text) in try Self.texts() {
            for match in text.matches(of: /`([A-Z][A-Za-z]*Tests)`/) {
                named += 1
                #expect(suites.contains(String(match.1)), "\(page).md names \(match.1)")
            }
        }
        #expect(named > 10)
    }

    @Test func `a page leads to pages that exist`() throws {
        let pages = Set(try Self.texts().map(\.page))
        for (page, text) in try Self.texts() {
            for match in text.matches(of: /<doc:([A-Za-z]+)/) {
                #expect(pages.contains(String(match.1)), "\(page).md leads to \(match.1)")
            }
        }
    }

    @Test func `a page names result files that exist`() throws {
        let results = Self.root.appending(path: "Tests/Benchmarks/Results")
        for (page, text) in try Self.texts() {
            for match in text.matches(of: /`(?:Tests\/Benchmarks\/Results\/)?([a-z]+\.(?:md|tsv))`/) {
                let name = String(match.1)
                #expect(
                    FileManager.default.fileExists(atPath: results.appending(path: name).path()),
                    "\(page).md names \(name)")
            }
        }
    }
}
