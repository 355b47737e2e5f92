import Retrieval
import Testing

struct ArticleAddressTests {
    @Test(arguments: [
        ("12", [ArticleAddress(.id(12)), ArticleAddress(.path("12"))]),
        ("#12", [ArticleAddress(.id(12)), ArticleAddress(.path("#12"))]),
        ("12:3", [ArticleAddress(.id(12), passage: 3), ArticleAddress(.path("12:3"))]),
        ("#12:3", [ArticleAddress(.id(12), passage: 3), ArticleAddress(.path("#12:3"))]),
        ("news/a.txt", [ArticleAddress(.path("news/a.txt"))]),
        ("news/a.txt:3", [ArticleAddress(.path("news/a.txt:3")), ArticleAddress(.path("news/a.txt"), passage: 3)]),
        ("a:b", [ArticleAddress(.path("a:b"))]),
        (":3", [ArticleAddress(.path(":3"))]),
        ("12:#3", [ArticleAddress(.path("12:#3"))]),
        ("99999999999999999999", [ArticleAddress(.path("99999999999999999999"))]),
        ("-1", [ArticleAddress(.path("-1"))]), ("", [ArticleAddress(.path(""))]),
    ])
    func `a number, a path, and behind a colon a passage`(text: String, expected: [ArticleAddress]) {
        #expect(ArticleAddress.readings(of: text) == expected)
    }
}
