import Articles

/// Who said something, how sure that is, and why, in one line for reading.
enum AttributionText {
    /// - Parameters:
    ///   - quotation: nil for words that stand outside any quotation.
    ///   - cue: the verb of speech as it stands there.
    static func line(_ quotation: Quotation?, cue: String?) -> String {
        guard let quotation else { return "outside any quotation: nobody is quoted with this" }
        let kind = quotation.kind == .indirect ? ", told in the article's words" : ""
        guard let speaker = quotation.speaker else { return "speaker unclear" + kind }
        let cue = cue.map { " “\($0)”" } ?? ""
        let resolution =
            switch speaker.resolution {
            case .asWritten, .description: ""
            case .surname: ", the name in full as elsewhere in the article"
            case .pronoun: ", meant by a pronoun"
            }
        let percent = Int((quotation.confidence * 100).rounded())
        return "\(speaker.name) · \(percent) % sure: \(quotation.evidence.rawValue)\(cue)\(resolution)\(kind)"
    }
}
