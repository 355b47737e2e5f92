import Articles
import Entities

@testable import Quotations

/// The quotations of a text in a short notation for tests: `said words / more words — Speaker (evidence)`, with `told` for
/// indirect speech.
func noted(_ text: String, only kind: Quotation.Kind? = nil) -> [String] {
    let bytes = Array(text.utf8)
    return quotations(in: text).filter { kind == nil || $0.kind == kind }.map { quotation in
        let words = quotation.ranges.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " / ")
        let kind = quotation.kind == .direct ? "said" : "told"
        return "\(kind) \(words) — \(quotation.speaker?.name ?? "?") (\(quotation.evidence.rawValue))"
    }
}

/// The direct quotations of a text.
func direct(_ text: String) -> [String] { noted(text, only: .direct) }

/// The indirect ones.
func told(_ text: String) -> [String] { noted(text, only: .indirect) }

func quotations(in text: String) -> [Quotation] {
    QuotationFinder().quotations(in: text, mentions: recogniser.mentions(in: text))
}

/// The recogniser that ingest uses, made once.
let recogniser: EntityRecognizer = {
    do { return try EntityRecognizer() } catch { fatalError("the entity model cannot be used: \(error)") }
}()
