import TerminalOutput
import TextAnalysis

/// A table for spreadsheets and `cut`: a line of column names, then a line each.
///
/// - `tsv`: tabs between the columns, a line feed at the end of a line.
/// - `csv`: as RFC 4180 has it: commas between the columns, CR LF at the end of a line; what has a comma or quotation mark in it, or
///   space at an end, stands between quotation marks, and those in it are doubled.
///
/// Tabs, line feeds and control characters in a text are escaped, as in `\t`, in both.
package enum DelimitedTable: String, Sendable {
    case csv, tsv

    /// - Parameter columns: nil for rows without names above them.
    func text(columns: [String]?, rows: [[String]]) -> String {
        ((columns.map { [$0] } ?? []) + rows.map { $0.map(Self.cell) }).map(line).joined()
    }

    private func line(_ cells: [String]) -> String {
        switch self {
        case .tsv: cells.joined(separator: "\t") + "\n"
        case .csv: cells.map(Self.quoted).joined(separator: ",") + "\r\n"
        }
    }

    private static func cell(_ text: String) -> String {
        TerminalText.escaped(CanonicalText.withoutTokenBreaks(text).text)
    }

    private static func quoted(_ cell: String) -> String {
        let needsMarks =
            cell.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") } || cell.hasPrefix(" ")
            || cell.hasSuffix(" ")
        return needsMarks ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }
}
