import Articles
package import Retrieval

/// A timeline for reading: a bar and a number for each period, and below them how many articles that is. Without colour the same
/// text, and nothing else.
package struct TextTimelinePrinter: TimelinePrinter {
    private let style: OutputStyle
    private let width: Int
    private let isASCII: Bool

    /// More empty periods in a row take one line.
    private static let gapLimit = 12

    /// - Parameters:
    ///   - width: columns to stay within, of which a hundred are used at most; nil where that does not matter.
    ///   - isASCII: whether bars are drawn with `#` instead of block elements.
    package init(style: OutputStyle, width: Int?, isASCII: Bool) {
        self.style = style
        self.width = min(width ?? 72, 100)
        self.isASCII = isASCII
    }

    package func text(for timeline: Timeline) -> String {
        let nameWidth = timeline.bars.first.map { timeline.period.name($0.start).utf8.count } ?? 0
        let countWidth = String(timeline.most).utf8.count
        let columns = max(width - nameWidth - countWidth - 4, 8)
        var lines: [String] = []
        var next = 0
        for bar in timeline.bars {
            let position = timeline.position(of: bar)
            if position - next > Self.gapLimit {
                lines.append(gap(position - next, timeline.period, indent: nameWidth))
            } else {
                lines += (next..<position).compactMap(timeline.start).map {
                    line(Timeline.Bar(start: $0, articles: 0), timeline, columns, countWidth)
                }
            }
            lines.append(line(bar, timeline, columns, countWidth))
            next = position + 1
        }
        lines += ["", style.details + TimelineText.total(timeline) + style.reset]
        return lines.map { $0 + "\n" }.joined()
    }

    private func line(_ bar: Timeline.Bar, _ timeline: Timeline, _ columns: Int, _ countWidth: Int) -> String {
        let drawn = drawn(bar.articles, of: timeline.most, columns)
        let count = String(bar.articles)
        let space = columns - drawn.count + countWidth - count.utf8.count
        let name = style.details + timeline.period.name(bar.start) + style.reset
        let look = drawn.isEmpty ? "" : style.begin(.init(entity: .date))
        return
            "\(name)  \(look)\(drawn)\(look.isEmpty ? "" : style.reset)\(String(repeating: " ", count: space))  \(count)"
    }

    private func gap(_ count: Int, _ period: Timeline.Period, indent: Int) -> String {
        let text = "\(isASCII ? "..." : "…") \(count) \(period.rawValue)s without any"
        return String(repeating: " ", count: indent + 2) + style.details + text + style.reset
    }

    /// A bar in eighths of a column; nothing that was found is without one.
    private func drawn(_ articles: Int, of most: Int, _ columns: Int) -> String {
        guard articles > 0 else { return "" }
        let share = Double(articles) / Double(most)
        if isASCII { return String(repeating: "#", count: max(Int((share * Double(columns)).rounded()), 1)) }
        let eighths = max(Int((share * Double(columns * 8)).rounded()), 1)
        let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
        return String(repeating: "█", count: eighths / 8) + rest
    }
}
