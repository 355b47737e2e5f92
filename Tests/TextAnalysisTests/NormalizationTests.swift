import TestSupport
import Testing

@testable import TextAnalysis

struct NormalizationTests {
    @Test
    func `what is called inert is in NFC after any base`() {
        for base in ["a", "\u{915}", "\u{9C7}", "\u{5D0}", "\u{1100}", "\u{AC00}", "\u{3046}"] {
            var text = ""
            for value in UInt32(0x300)...0x2FFFF where Normalization.isInert(value) {
                guard let scalar = Unicode.Scalar(value) else { continue }
                #expect(scalar.properties.canonicalCombiningClass == .notReordered)
                text += base
                text.unicodeScalars.append(scalar)
            }
            #expect(text._nfcCodeUnits == Array(text.utf8))
        }
    }

    @Test
    func `normalizing in parts gives what normalizing the whole gives`() {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<2000 {
            let text = HostileText.random(&generator, parts: 40)
            #expect(Normalization.composed(Array(text.utf8).span) == text._nfcCodeUnits, "\(text.debugDescription)")
        }
    }

    @Test
    func `a character keeps no more marks than the Stream-Safe Text Format allows`() {
        let text = CanonicalText(cleaning: "o" + String(repeating: "\u{316}\u{301}", count: 1000) + "k").text
        #expect(text.unicodeScalars.count == 2 + Normalization.markLimit)
    }
}
