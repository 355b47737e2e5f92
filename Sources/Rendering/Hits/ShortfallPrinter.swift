package import Retrieval
import TerminalOutput

/// Says that an answer may lack something.
package struct ShortfallPrinter: Sendable {
    package init() {}

    /// What did not answer, in words, without a line feed.
    package func line(for shortfall: Shortfall) -> String {
        let reasons = TerminalText.escaped(shortfall.reasons.joined(separator: "; "), limit: 300)
        guard !shortfall.parts.isEmpty else { return "a partial answer: \(reasons)" }
        let parts = TerminalText.escaped(shortfall.parts.joined(separator: ", "), limit: 200)
        return "a partial answer, without \(parts): \(reasons)"
    }

    /// One line of JSON that comes before what was found; see ``JSONLinesPrinter``.
    ///
    /// ```json
    /// {"format_version":1,"missing":["10.0.0.2:9312"],"partial":true,"reasons":["connect timed out"],"type":"partial"}
    /// ```
    package func json(for shortfall: Shortfall) -> String {
        JSONLine.text(Record(missing: shortfall.parts, reasons: shortfall.reasons))
    }

    private struct Record: Encodable {
        let type = "partial"
        let partial = true
        let missing: [String]
        let reasons: [String]
    }
}
