package import QueryLanguage
package import Retrieval
import TerminalOutput

/// Says that an answer is one to another question than was asked.
package struct RelaxationPrinter: Sendable {
    package init() {}

    /// What happened, in words, without a line feed.
    /// - Parameter query: the one that found nothing.
    package func line(for step: RelaxedQuery, insteadOf query: Query) -> String {
        let before = TerminalText.escaped(query.description, limit: 60)
        let after = TerminalText.escaped(step.query.description, limit: 60)
        switch step.change {
        case .spelling(let replacements):
            let words = replacements.map {
                "“\(TerminalText.escaped($0.word, limit: 30))” as “\(TerminalText.escaped($0.other, limit: 30))”"
            }
            return "nothing found for \(before); reading \(words.joined(separator: ", "))"
        case .anyWord:
            return "nothing found for \(before); looking for any of the words: \(after)"
        }
    }

    /// One line of JSON that comes before the hits; see ``JSONLinesPrinter``.
    ///
    /// ```json
    /// {"change":"any","format_version":1,"query":"oil OR gas","type":"relaxed"}
    /// ```
    ///
    /// - `change` is `spelling` or `any`; `query` is what was looked for instead, in the query language.
    package func json(for step: RelaxedQuery) -> String {
        JSONLine.text(Record(change: step.change == .anyWord ? "any" : "spelling", query: step.query.description))
    }

    private struct Record: Encodable {
        let type = "relaxed"
        let change: String
        let query: String
    }
}
