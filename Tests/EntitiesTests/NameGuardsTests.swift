import Articles
import Testing

@testable import Entities

@Suite struct NameGuardsTests {
    @Test(arguments: [
        ("- Pier Corp", 0..<3, ["Pier Corp"]), ("Pier Corp -", 0..<3, ["Pier Corp"]), ("* Pier", 0..<2, ["Pier"]),
        ("@", 0..<1, []), ("--", 0..<2, []), ("Dock & Pier", 0..<3, ["Dock & Pier"]),
    ])
    func `punctuation around a name is no part of it`(text: String, span: Range<Int>, expected: [String]) {
        var text = text
        let names = text.withUTF8 { bytes in
            ClassifiedTokens.withTokens(EntityTokenizer.tokens(in: bytes), in: bytes, lexicon: .shared) { tokens in
                let spans = NameGuards(text: tokens, lexicon: .shared).apply(
                    to: [TypedSpan(tokens: span, type: .organisation)])
                return spans.map { span in
                    let start = Int(tokens.tokens[span.tokens.lowerBound].start)
                    let end = Int(tokens.tokens[span.tokens.upperBound - 1].end)
                    return String(decoding: bytes[start..<end], as: UTF8.self)
                }
            }
        }
        #expect(names == expected)
    }
}
