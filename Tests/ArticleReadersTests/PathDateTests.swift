import ArticleReaders
import Articles
import Testing

struct PathDateTests {
    private func published(_ path: String) throws -> String? {
        try read("The ministers met again on Friday.", path: path).published?.description
    }

    @Test(arguments: [
        "2026-02-07-talks.txt", "in/20260207_talks.txt", "2026_02_07.txt", "talks-2026-02-07.txt",
        "talks.2026.02.07.txt",
        "/home/desk/2026/02/07/talks.txt", "2026/2/7/late/talks.txt", "2026/feb/07/talks.txt", "2026-02-07/talks.txt",
        "20260207/1999/talks-2026.txt",
    ])
    func `a date in the name or in the folders is the article's`(path: String) throws {
        #expect(try published(path) == "2026-02-07")
    }

    @Test(arguments: [
        "talks.txt", "000_5fe8620260207ba5.txt", "5fe20260207.txt", "2026-02.txt", "2026/02/talks.txt",
        "2026-02-30.txt",
        "12026-02-071.txt", "2026/02/07-talks.txt", "0001-01-01.txt", "1234567890.txt",
    ])
    func `digits that are no day are no date`(path: String) throws {
        #expect(try published(path) == nil)
    }

    @Test func `the name counts before the folders, and the nearest folder before the others`() throws {
        #expect(try published("2025/01/01/2026-02-07.txt") == "2026-02-07")
        #expect(try published("2025-01-01/2026-02-07/talks.txt") == "2026-02-07")
        #expect(try published("2025/01/01/review-of-2026.txt") == nil)
    }
}
