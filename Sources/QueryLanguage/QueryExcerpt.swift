import TerminalOutput

/// A query on one line of a terminal, with a line of carets that points into it.
///
///     tilte:oil date:2026
///     ^~~~~~
///
/// Carets stand by terminal columns: a CJK character or emoji takes two, a combining mark none. Control characters are
/// shown escaped. A long query is cut to what surrounds the place, with an ellipsis where something is left out.
package enum QueryExcerpt {
    /// - Parameters:
    ///   - range: UTF-8 byte offsets into the text.
    ///   - width: terminal columns for each line, at least 16.
    /// - Returns: two lines, joined by a line feed, without one at the end or spaces before it.
    package static func lines(of text: String, marking range: Range<Int>, width: Int = 72) -> String {
        let width = max(width, 16)
        let (cells, marked) = cells(of: text, around: range, reach: width)
        let window = window(of: cells.map(\.columns), around: marked, width: width)

        var line = window.lowerBound > 0 ? "…" : ""
        line += cells[window].map(\.text).joined()
        line += window.upperBound < cells.count ? "…" : ""

        let indent = (window.lowerBound > 0 ? 1 : 0) + columns(cells[window.lowerBound..<marked.lowerBound])
        let underlined = columns(cells[marked.clamped(to: window)])
        return line + "\n" + String(repeating: " ", count: indent) + "^"
            + String(repeating: "~", count: max(0, underlined - 1))
    }

    private static func columns(_ cells: some Sequence<TerminalText.Cell>) -> Int {
        cells.reduce(0) { $0 + $1.columns }
    }

    /// The characters around a range, and which of them it touches; an empty index range at the end where it is the text's.
    private static func cells(
        of text: String, around range: Range<Int>, reach: Int
    ) -> (cells: [TerminalText.Cell], marked: Range<Int>) {
        // Every column takes a character, and a character rarely more than this many bytes.
        let bytes = reach * 32
        let utf8 = text.utf8
        let count = utf8.count
        let lower = min(max(range.lowerBound, 0), count)
        let upper = min(max(range.upperBound, lower), count)
        let start = scalarStart(in: utf8, at: max(0, lower - bytes))
        let end = scalarStart(in: utf8, at: min(count, lower + bytes))

        var cells: [TerminalText.Cell] = []
        var first: Int?
        var last: Int?
        // What is beyond the reach must not look like the text's beginning or end.
        if start > 0 { cells.append(.init(text: "…", columns: 1)) }
        var offset = start
        for character in String(decoding: utf8.dropFirst(start).prefix(end - start), as: UTF8.self) {
            let next = offset + character.utf8.count
            if next > lower, first == nil { first = cells.count }
            if offset < max(upper, lower + 1) { last = cells.count }
            cells.append(TerminalText.cell(of: character))
            offset = next
        }
        let lowerCell = first ?? cells.count
        let upperCell = first == nil ? cells.count : max(lowerCell, last ?? lowerCell) + 1
        if end < count { cells.append(.init(text: "…", columns: 1)) }
        return (cells, lowerCell..<upperCell)
    }

    private static func scalarStart(in utf8: String.UTF8View, at offset: Int) -> Int {
        var offset = offset
        var index = utf8.index(utf8.startIndex, offsetBy: offset)
        while index < utf8.endIndex, offset > 0, UTF8.isContinuation(utf8[index]) {
            utf8.formIndex(before: &index)
            offset -= 1
        }
        return offset
    }

    /// The cells to show: from the marked one outwards, a third of the width before it where there is more after it.
    private static func window(of columns: [Int], around marked: Range<Int>, width: Int) -> Range<Int> {
        if columns.reduce(0, +) <= width { return 0..<columns.count }
        // Room for an ellipsis on either side.
        let room = width - 2
        var lower = marked.lowerBound
        var upper = marked.lowerBound
        var used = 0
        func extendDown(to limit: Int) {
            while lower > 0, used + columns[lower - 1] <= limit {
                lower -= 1
                used += columns[lower]
            }
        }
        func extendUp(to limit: Int) {
            while upper < columns.count, used + columns[upper] <= limit {
                used += columns[upper]
                upper += 1
            }
        }
        extendDown(to: room / 3)
        extendUp(to: room)
        extendDown(to: room)
        return lower..<max(upper, min(lower + 1, columns.count))
    }
}

extension QueryError {
    /// Three lines for a terminal: the message, the query, and carets under the place.
    /// - Parameters:
    ///   - query: the text that was parsed.
    ///   - width: terminal columns for the query's line.
    package func report(for query: String, width: Int = 72) -> String {
        "\(QueryErrorMessage.line(for: kind))\n\(QueryExcerpt.lines(of: query, marking: range, width: width))"
    }
}
