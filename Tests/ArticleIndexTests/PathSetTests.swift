import ArticleIndex
import Testing

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
}
