package import Retrieval
import TerminalOutput

/// Explanations as an indented outline.
package struct ExplanationPrinter: Sendable {
    package init() {}

    /// One line a part, each with a line feed.
    package func text(for explanation: Explanation) -> String {
        text(for: explanation, depth: 0)
    }

    private func text(for explanation: Explanation, depth: Int) -> String {
        let value = explanation.value.map { Self.number($0) + "  " } ?? ""
        let line = String(repeating: "  ", count: depth) + value + TerminalText.escaped(explanation.label) + "\n"
        return line + explanation.parts.map { text(for: $0, depth: depth + 1) }.joined()
    }

    /// Up to four decimals.
    private static func number(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
        let rounded = (value * 10_000).rounded() / 10_000
        return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    }
}
