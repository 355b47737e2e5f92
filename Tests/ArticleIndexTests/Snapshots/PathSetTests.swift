import GRDB
import Testing

@testable import ArticleIndex

struct PathSetTests {
    @Test(arguments: [
        ("/news", true, false), ("/news/a.txt", true, true), ("/news/2026/a.txt", true, true),
        ("/newsroom/a.txt", false, false),
        ("/", false, false), ("/press/b.txt", true, false), ("/press/b.txt.old", false, false),
        ("/press", false, false),
        ("/ärger/c.txt", true, true),
    ])
    func `a path is covered by itself and by folders above it`(path: String, isCovered: Bool, isBelow: Bool) {
        let set = PathSet(["/news/", "/press/b.txt", "/ärger"])
        #expect(set.covers(path) == isCovered)
        #expect(set.hasFolder(of: path) == isBelow)
    }

    @Test func `the root folder covers everything`() {
        #expect(PathSet(["/"]).covers("/a/b") && !PathSet([]).covers("/a/b"))
    }

    @Test(arguments: [[], ["/"], ["/news/", "/press/b.txt", "/ärger"]])
    func `SQLite finds the paths that are covered`(roots: [String]) throws {
        let paths = [
            "/news", "/news/a.txt", "/news/2026/a.txt", "/newsroom/a.txt", "/news-old/a.txt", "/news.txt",
            "/press/b.txt", "/press/b.txt.old", "/press", "/ärger/c.txt", "/ärger", "/zeta", "news/a.txt", "/news\n/a",
            "/NEWS/a.txt",
        ]
        let set = PathSet(roots)
        let found = try DatabaseQueue().write { database in
            try database.execute(sql: "CREATE TABLE file (path TEXT)")
            for path in paths { try database.execute(sql: "INSERT INTO file VALUES (?)", arguments: [path]) }
            return try String.fetchAll(
                database, sql: "SELECT path FROM file WHERE \(set.condition(on: "path")) ORDER BY rowid",
                arguments: StatementArguments(set.bounds))
        }
        #expect(found == paths.filter(set.covers))
    }
}
