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
        kind = quotation.kind.rawValue
        words = quotation.ranges.map(text.utf8Text)
        speaker = Nullable(
            quotation.speaker.map {
                SpeakerRecord(
                    name: CanonicalText.withoutTokenBreaks($0.name).text, text: text.utf8Text($0.range),
                    resolution: $0.resolution.rawValue)
            })
        cue = Nullable(quotation.cue.map(text.utf8Text))
        evidence = quotation.evidence.rawValue
        confidence = quotation.confidence
    }
}
