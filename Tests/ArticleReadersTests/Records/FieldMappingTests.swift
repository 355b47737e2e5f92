import ArticleReaders
import Testing

struct FieldMappingTests {
    @Test(arguments: [
        ("text=story.body,title=hed", "title=hed,text=story.body"), (" Date = when ", "date=when"), ("none", "none"),
        ("id=nr,url=u,lang=l".replacing("lang", with: "language"), "url=u,language=l,id=nr"),
    ])
    func `what is written is read, and written again in one order`(text: String, description: String) throws {
        let mapping = try FieldMapping(text)
        #expect(mapping.description == description)
        #expect(try FieldMapping(description) == mapping)
    }

    @Test(arguments: [
        ("title", FieldMappingError.notAPair("title")), ("", .notAPair("")), ("title=", .notAPair("title=")),
        ("title=a,", .notAPair("")), ("text=a..b", .notAPair("text=a..b")), ("hed=title", .unknownTarget("hed")),
        ("title=a,title=b", .twice("title")),
    ])
    func `a bad one says what is wrong and what to do`(text: String, error: FieldMappingError) {
        #expect(throws: error) { try FieldMapping(text) }
        #expect(error.description.contains("; "))
    }
}
