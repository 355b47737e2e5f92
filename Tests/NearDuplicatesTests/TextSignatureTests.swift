import TestSupport
import Testing

@testable import NearDuplicates

struct TextSignatureTests {
    @Test(arguments: ["", "—", "word", "Two words.", "The ferry left at noon, and nobody was on it."])
    func `every text has a signature, and it is not that of none`(text: String) {
        #expect(TextSignature(text) != .none)
        #expect(TextSignature(text) == TextSignature(text + "\n"))
    }

    @Test func `lanes agree as often as texts resemble each other`() {
        var random = SeededGenerator(seed: 11)
        for share in [0, 5, 15, 30] {
            var (lanes, resemblance) = (0, 0.0)
            for _ in 0..<200 {
                let words = InventedText.words(250, using: &random)
                let one = words.joined(separator: " ")
                let other = InventedText.replacing(share, of: words, using: &random).joined(separator: " ")
                lanes += TextSignature(one).agreement(with: TextSignature(other)).nonzeroBitCount
                resemblance += ShingleSet(one).resemblance(to: ShingleSet(other))
            }
            // 3,200 lanes: the standard deviation is below 0.009.
            #expect(abs(Double(lanes) / 3200 - resemblance / 200) < 0.04, "\(share) %")
        }
    }

    @Test func `agreement has a bit for each lane`() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<200 {
            let one = TextSignature(low: random.next(), high: random.next())
            var other = TextSignature(low: random.next(), high: random.next())
            var expected: UInt16 = 0
            for lane in 0..<16 {
                let mask = UInt64(0xFF) << UInt64(8 * (lane % 8))
                if random.below(2) == 0 {
                    if lane < 8 { other.low = other.low & ~mask | one.low & mask }
                    if lane >= 8 { other.high = other.high & ~mask | one.high & mask }
                }
                let agrees = lane < 8 ? (one.low ^ other.low) & mask == 0 : (one.high ^ other.high) & mask == 0
                if agrees { expected |= 1 << UInt16(lane) }
            }
            #expect(one.agreement(with: other) == expected)
        }
    }

    @Test(arguments: [
        (UInt16(0), false), (0b111, false), (0b1111, true), (0b0101_0101, false), (0b1000_0000_0000_0111, true),
        (0b1001_0010_0000_0001, true), (0b0001_0010_0100_1000, false),
    ])
    func `candidates agree in four lanes, two of them neighbours`(agreement: UInt16, isCandidate: Bool) {
        #expect(TextSignature.isCandidate(agreement) == isCandidate)
    }

    @Test func `bytes say the same`() {
        var bytes: [UInt8] = []
        let signature = TextSignature("The ferry left at noon.")
        signature.append(to: &bytes)
        #expect(bytes.count == TextSignature.byteCount)
        #expect(bytes.withUnsafeBytes { TextSignature($0, at: 0) } == signature)
    }
}
