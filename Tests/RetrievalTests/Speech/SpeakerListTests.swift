import ArticleIndex
import Articles
import TestSupport
import Testing

@testable import Retrieval

struct SpeakerListTests {
    private func list(_ query: String?, aliases: String = "", limit: Int = 20) throws -> SpeakerList {
        try SpokenArticles.ask(aliases: aliases) {
            try $0.speakers(query.map(SpokenArticles.query), limit: limit)
        }
    }

    @Test
    func `the most quoted come first, and nobody is made of unclear speakers`() throws {
        let list = try list(nil)
        #expect(list.speakers.map(\.name) == ["Ada Hale", "Hale", "Tom Reed"])
        #expect(list.speakers.map(\.quotations) == [2, 1, 1])
        #expect(list.speakers.map(\.articles) == [2, 1, 1])
        #expect(list.speakers.map(\.rank) == [1, 2, 3])
        #expect((list.quotations, list.described, list.unclear, list.articles) == (6, 1, 1, 5))
    }

    @Test
    func `names that an alias file joins are one speaker`() throws {
        let list = try list(nil, aliases: "Hale = Ada Hale\nrename Tom Reed = Thomas Reed")
        #expect(list.speakers.map(\.name) == ["Ada Hale", "Thomas Reed"])
        #expect(list.speakers.first?.names == ["Ada Hale", "Hale"])
        #expect(list.speakers.map(\.quotations) == [3, 1])
        #expect(try self.list(nil, aliases: "kill Ada Hale").speakers.map(\.name) == ["Hale", "Tom Reed"])
    }

    @Test
    func `a query narrows the articles, said: the quotations`() throws {
        #expect(try list("river").speakers.map(\.name) == ["Ada Hale", "Tom Reed"])
        #expect(try list("said:river").speakers.map(\.name) == ["Tom Reed"])
        #expect(try list("zeppelin").quotations == 0)
    }

    @Test
    func `speakers of other types are left out where they are not wanted`() throws {
        let places = try SpokenArticles.ask { try $0.speakers(nil, types: [.place], limit: 20) }
        #expect((places.count, places.quotations) == (0, 6))
        let moved = try SpokenArticles.ask(aliases: "Tom Reed = Reed Bay [place]") {
            try $0.speakers(nil, types: [.place], limit: 20)
        }
        #expect(moved.speakers.map(\.name) == ["Reed Bay"])
    }

    @Test
    func `a limit shows fewer, and counts all`() throws {
        let list = try list(nil, limit: 1)
        #expect((list.speakers.count, list.count) == (1, 3))
    }
}
