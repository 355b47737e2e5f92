import PostingLists
import Testing

@testable import ArticleIndex

@Suite struct PageCacheTests {
    private static func page(_ number: Int64) -> Page {
        withUnsafeBytes(of: number) { Page(copying: $0) }
    }

    private static func number(_ page: Page) -> Int64 {
        page.bytes.loadUnaligned(as: Int64.self)
    }

    @Test func `pages of an index of the usual size stay`() {
        let cache = PageCache()
        let numbers = (0..<4000).map { Int64(1) << 37 + 3 * Int64($0) }
        for number in numbers { cache.keep(Self.page(number), number) }
        for number in numbers {
            #expect(cache[number].map(Self.number) == number)
            #expect(cache[number + 1] == nil)
        }
    }

    @Test func `many pages drive each other out, and none is another`() {
        let cache = PageCache()
        let numbers = (0..<40_000).map { Int64(1) << 37 + Int64($0) }
        weak var first: Page?
        for number in numbers {
            let page = Self.page(number)
            if number == numbers[0] { first = page }
            cache.keep(page, number)
            #expect(cache[number] === page)
        }
        #expect(first == nil)
        let kept = numbers.filter { cache[$0] != nil }
        #expect(kept.count == 8192)
        #expect(kept.allSatisfy { cache[$0].map(Self.number) == $0 })
    }
}
