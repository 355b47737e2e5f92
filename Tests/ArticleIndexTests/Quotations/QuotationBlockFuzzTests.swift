import Articles
import TestSupport
import Testing

@testable import ArticleIndex

/// Blocks of quotations: random ones, whole and with random damage.
struct QuotationBlockFuzzTests {
    private static let text = String(repeating: "Ada Hale said é so. ", count: 200)

    private static func quotations(using random: inout SeededGenerator) -> [Quotation] {
        var result: [Quotation] = []
        var end = 0
        while end < text.utf8.count - 400, random.below(20) > 0 {
            var ranges: [Range<Int>] = []
            for _ in 0...random.below(3) {
                let start = end + 1 + random.below(40)
                end = start + 1 + random.below(60)
                ranges.append(start..<end)
            }
            let isDirect = random.below(2) == 0
            var quotation = Quotation(
                kind: isDirect ? .direct : .indirect, ranges: ranges,
                evidence: QuotationBlock.evidences[random.below(5)], confidence: Double(random.below(101)) / 100)
            if random.below(2) == 0 {
                let start = random.below(4000)
                quotation.cue = start..<start + random.below(9)
            }
            if random.below(3) > 0 {
                let start = random.below(3990)
                let name = ["Ada Hale", "Ivo Örn", "Mr Kö", ""][random.below(4)]
                quotation.speaker = Speaker(
                    name: name, range: start..<start + random.below(9),
                    resolution: QuotationBlock.resolutions[random.below(4)])
            }
            result.append(quotation)
        }
        return result
    }

    private func decode(_ block: QuotationBlock.Encoded) throws -> [Quotation] {
        var text = Self.text
        return try text.withUTF8 { text in
            try block.spans.withUnsafeBytes { spans in
                try block.data.withUnsafeBytes { data in
                    try QuotationBlock.decode(spans: spans, data: data, text: text, article: 1)
                }
            }
        }
    }

    @Test
    func `any quotations come back, and damaged ones are errors or others within the text`() throws {
        let run = FuzzRun(inputsByDefault: 3000)
        var damaged = 0
        let length = Self.text.utf8.count
        let slowest = try run.forEachInput(share: 1) { random in
            let quotations = Self.quotations(using: &random)
            var block = QuotationBlock.encode(quotations, in: Self.text)
            #expect(try decode(block) == quotations, "seed \(run.seed)")
            if block.data.isEmpty { return }
            for _ in 0...random.below(4) { block.data[random.below(block.data.count)] = UInt8(random.below(256)) }
            if !block.spans.isEmpty, random.below(2) == 0 {
                block.spans[random.below(block.spans.count)] = UInt8(random.below(256))
            }
            if random.below(3) == 0 { block.data.removeLast(random.below(block.data.count)) }
            do {
                for quotation in try decode(block) {
                    let ranges = quotation.ranges + [quotation.cue, quotation.speaker?.range].compactMap(\.self)
                    #expect(ranges.allSatisfy { $0.upperBound <= length }, "seed \(run.seed)")
                }
            } catch is QuotationBlock.Damage {
                damaged += 1
            }
        }
        #expect(damaged > 0, "seed \(run.seed)")
        #expect(!run.isHang(slowest), "seed \(run.seed): input \(slowest.number), \(slowest.milliseconds) ms")
    }
}
