import TerminalOutput
import TextAnalysis

/// A table for spreadsheets and `cut`: a line of column names, then a line each, with tabs between the columns.
///
/// Tabs, line feeds and control characters in a text are escaped, as in `\t`.
enum TSVTable {
    static func text(columns: [String], rows: [[String]]) -> String {
        ([columns] + rows.map { $0.map(cell) }).map { $0.joined(separator: "\t") + "\n" }.joined()
    }

    private static func cell(_ text: String) -> String {
        TerminalText.escaped(CanonicalText.withoutTokenBreaks(text).text)
    }
}
