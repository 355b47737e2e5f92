import Foundation
import TestSupport
import Testing

/// The report as it is made of articles, looked at by those who read such pages.
struct ReportTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            """
            ---
            title: The ferry <script>alert(1)</script> is "late"
            url: https://example.org/ferry?a=1&b="2"
            source: Gulf <b>Desk</b>
            date: 2026-02-05
            ---
            Mayor Paul Smith said on Friday that the ferry to Paris was late. </p></article><script src="http://example.org/x.js"></script>
            <img src="http://example.org/x.png" onerror="alert(1)"><style>body { display: none }</style>

            """, to: "news/ferry.md")
        try folder.write("In Paris, Anna Berg saw the ferry. \u{1B}[2J\u{202E}\n", to: "news/mill.txt")
        #expect(try Tool.ingest.run(["news"], in: folder.path).status == 0)
        let outcome = try Tool.query.run(["--format", "html", "ferry"], in: folder.path)
        #expect((outcome.status, outcome.errors) == (0, ""))
        try folder.write(outcome.output, to: "report.html")
    }

    /// What a browser is given to look at.
    private struct Seen: Decodable {
        struct Screen: Decodable {
            var overflow: Int
            var paper: String
            var bars: Int
            var scripts: Int
            var checked: String?
            var unchecked: String?
            var around: String?
        }

        var requests: [String]
        var complaints: [String]
        var screens: [String: Screen]
    }

    private static func hasTool(_ names: String...) -> Bool {
        names.contains { FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)") }
    }

    private func source() throws -> String {
        try String(contentsOfFile: folder.path("report.html"), encoding: .utf8)
    }

    @Test(
        .enabled("Chromium or python3 is not installed: the report is not looked at in a browser") {
            hasTool("python3") && hasTool("chromium", "chromium-browser", "google-chrome")
        })
    func `a browser fetches nothing, complains of nothing, and switches marks off`() throws {
        let outcome = try Tool.run(
            "/usr/bin/python3", [ScreenFiles.folder + "/browser.py", folder.path("report.html")], in: folder.path)
        try #require(outcome.status == 0, "\(outcome.errors)")
        let seen = try JSONDecoder().decode(Seen.self, from: Data(outcome.output.utf8))
        #expect(seen.requests.isEmpty)
        #expect(seen.complaints.isEmpty)
        #expect(seen.screens.count == 4)
        for (name, screen) in seen.screens {
            #expect(screen.overflow == 0, "\(name) is wider than the screen")
            #expect((screen.bars, screen.scripts) == (1, 0))
            let colors = try [screen.checked, screen.unchecked, screen.around].map { try #require($0) }
            #expect(colors[0] != colors[2])
            #expect(colors[1] == colors[2])
        }
        #expect(Set(seen.screens.values.map(\.paper)).count == 2)
    }

    @Test(.enabled("tidy is not installed: the report is not checked by it") { hasTool("tidy") })
    func `tidy finds nothing wrong`() throws {
        let outcome = try Tool.run(
            "/usr/bin/tidy", ["-q", "-e", "--drop-empty-elements", "no", "report.html"], in: folder.path)
        #expect((outcome.status, outcome.errors) == (0, ""))
    }

    @Test(.enabled("openssl is not installed: the style sheet's hash is not checked") { hasTool("openssl") })
    func `the policy admits the style sheet, by its hash`() throws {
        let page = try source()
        let sheet = try #require(page.firstMatch(of: /<style>(?s:(.*?))<\/style>/)).output.1
        try folder.write(String(sheet), to: "sheet.css")
        let outcome = try Tool.run(
            "/bin/sh", ["-c", "openssl dgst -sha256 -binary sheet.css | openssl base64"], in: folder.path)
        let hash = outcome.output.filter { !$0.isWhitespace }
        #expect(page.contains("style-src &#39;sha256-\(hash)&#39;"))
    }

    @Test
    func `the page says what was asked, and to what it was loosened`() throws {
        #expect(try source().contains("<h1 dir=\"auto\">ferry</h1>"))
        let outcome = try Tool.query.run(["--format", "html", "feryr"], in: folder.path)
        #expect(outcome.output.contains(">Nothing found for feryr; reading “feryr” as “ferry”.</p>"))
        #expect(try Tool.query.run(["--format", "html", "--no-relax", "feryr"], in: folder.path).status == 1)
        #expect(try Tool.query.run(["--format", "html", "--json", "ferry"], in: folder.path).status == 2)
    }
}
