import Articles
import TextAnalysis

/// A quotation as it is written in JSON.
struct QuotationRecord: Encodable {
    let kind: String
    /// The stretches of the speaker's words, without quotation marks.
    let words: [String]
    let speaker: Nullable<SpeakerRecord>
    /// The verb of speech.
    let cue: Nullable<String>
    let evidence: String
    let confidence: Double

    struct SpeakerRecord: Encodable {
        let name: String
        /// As it stands in the attribution.
        let text: String
        let resolution: String
    }

    /// - Parameter text: the article's canonical text.
    init(_ quotation: Quotation, in text: String) {
        func part(_ range: Range<Int>) -> String {
            let utf8 = text.utf8
            let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
            return CanonicalText.withoutTokenBreaks(String(text[start..<utf8.index(start, offsetBy: range.count)])).text
        }
        kind = quotation.kind.rawValue
        words = quotation.ranges.map(part)
        speaker = Nullable(
            quotation.speaker.map {
                SpeakerRecord(
                    name: CanonicalText.withoutTokenBreaks($0.name).text, text: part($0.range),
                    resolution: $0.resolution.rawValue)
            })
        cue = Nullable(quotation.cue.map(part))
        evidence = quotation.evidence.rawValue
        confidence = quotation.confidence
    }
}
