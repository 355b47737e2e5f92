import ArticleIndex
import Testing

struct PassageBlockTests {
    @Test
    func `a block reads what it wrote`() throws {
        var block = PassageBlock()
        block.set(slot: 0, textTokens: 120, headlineTokens: 7, startsArticle: true)
        block.set(slot: 63, textTokens: 65_535, headlineTokens: 255, startsArticle: true)
        block.set(slot: 64, textTokens: 1, headlineTokens: 0, startsArticle: false)
        block.set(slot: 1023, textTokens: 300, headlineTokens: 0, startsArticle: true)
        let bytes = block.encoded
        #expect(bytes.count == PassageBlock.byteCount)
        #expect(bytes.withUnsafeBytes(PassageBlock.init) == block)
    }

    @Test
    func `counts that do not fit are kept as the greatest that do`() {
        var block = PassageBlock()
        block.set(slot: 5, textTokens: 70_000, headlineTokens: 300, startsArticle: false)
        #expect(block.textTokens[5] == 65_535)
        #expect(block.headlineTokens[5] == 255)
    }

    @Test(arguments: [0, 1, PassageBlock.byteCount - 1, PassageBlock.byteCount + 1])
    func `a block of the wrong size is refused`(count: Int) {
        let bytes = [UInt8](repeating: 0, count: count)
        #expect(bytes.withUnsafeBytes(PassageBlock.init) == nil)
    }
}
