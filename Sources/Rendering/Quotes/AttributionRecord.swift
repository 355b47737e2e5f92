import Articles
import TextAnalysis

/// Who said something, and why that is thought, as it is written in JSON.
struct AttributionRecord: Encodable {
    let kind: Nullable<String>
    let speaker: Nullable<SpeakerRecord>
    let cue: Nullable<String>
    let evidence: Nullable<String>
    let confidence: Double

    struct SpeakerRecord: Encodable {
        let name: String
        let resolution: String
    }

    /// - Parameters:
    ///   - quotation: nil for words that stand outside any quotation.
    ///   - cue: the verb of speech as it stands there.
    init(_ quotation: Quotation?, cue: String?) {
        kind = Nullable(quotation?.kind.rawValue)
        speaker = Nullable(
            quotation?.speaker.map {
                SpeakerRecord(
                    name: CanonicalText.withoutTokenBreaks($0.name).text, resolution: $0.resolution.rawValue)
            })
        self.cue = Nullable(cue.map { CanonicalText.withoutTokenBreaks($0).text })
        evidence = Nullable(quotation?.evidence.rawValue)
        confidence = quotation?.confidence ?? 0
    }
}
