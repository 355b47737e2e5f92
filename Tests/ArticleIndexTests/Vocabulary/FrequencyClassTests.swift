import ArticleIndex
import Testing

struct FrequencyClassTests {
    @Test(arguments: [1, 3, 4, 15, 16, 63, 64, 1_000_000, 1 << 30, 1 << 40, Int.max])
    func `a class holds the number it was made of`(passages: Int) {
        #expect(FrequencyClass(passages: passages).passages.contains(passages))
    }

    @Test
    func `classes part at powers of four`() {
        #expect([0, 1, 3, 4, 15, 16].map { FrequencyClass(passages: $0).exponent } == [0, 0, 0, 1, 1, 2])
        #expect(FrequencyClass(passages: 3) < FrequencyClass(passages: 4))
        #expect(FrequencyClass(passages: 4).passages == 4...15)
    }
}
