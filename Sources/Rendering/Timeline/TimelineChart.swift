import Retrieval

/// A timeline drawn in SVG. Places along it are percentages, so that it is as wide as its frame while letters keep their size;
/// how it is coloured, the style sheet says.
struct TimelineChart {
    let timeline: Timeline

    /// Pixels; what lies below the labels is left to the caller.
    static let height = 152
    private static let (top, base) = (20, 128)

    /// Bars, base line, the greatest number, and a few names of periods.
    func parts() -> [Markup] {
        guard timeline.length > 0 else { return [] }
        let frame = [
            line("limit", at: Self.top), line("base", at: Self.base),
            Markup("text", ["class": "most", "x": "0", "y": "\(Self.top - 6)"], text: "\(timeline.most)"),
        ]
        return frame + timeline.bars.map(bar) + labels()
    }

    private func line(_ name: String, at height: Int) -> Markup {
        Markup(void: "line", ["class": name, "x1": "0", "x2": "100%", "y1": "\(height)", "y2": "\(height)"])
    }

    /// A percentage of the width for each period.
    private var step: Double { 100 / Double(timeline.length) }

    private func bar(_ bar: Timeline.Bar) -> Markup {
        let height = max(Double(bar.articles) / Double(timeline.most) * Double(Self.base - Self.top), 1)
        let width = min(step * 0.8, 6)
        let start = (Double(timeline.position(of: bar)) + 0.5) * step - width / 2
        let count = bar.articles == 1 ? "1 article" : "\(bar.articles) articles"
        return Markup(
            "rect",
            [
                "class": "bar", "x": "\(rounded(start))%", "y": rounded(Double(Self.base) - height),
                "width": "\(rounded(width))%", "height": rounded(height),
            ], [Markup("title", text: "\(timeline.period.name(bar.start)): \(count)")])
    }

    /// Up to four names, the first period's and the last one's among them.
    private func labels() -> [Markup] {
        let last = timeline.length - 1
        let positions = Set([0, last / 3, last * 2 / 3, last]).sorted()
        return positions.compactMap { position in
            guard let start = timeline.start(position) else { return nil }
            var (place, anchor) = ((Double(position) + 0.5) * step, "middle")
            // Names at the edges of many narrow bars would reach beyond the frame.
            if timeline.length > 4, position == 0 { (place, anchor) = (0, "start") }
            if timeline.length > 4, position == last { (place, anchor) = (100, "end") }
            return Markup(
                "text", ["x": "\(rounded(place))%", "y": "\(Self.base + 18)", "text-anchor": anchor],
                text: timeline.period.name(start))
        }
    }

    /// Two digits behind the point.
    private func rounded(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let digits = String(abs(hundredths % 100))
        let sign = hundredths < 0 ? "-" : ""
        return "\(sign)\(abs(hundredths / 100)).\(digits.utf8.count == 1 ? "0" : "")\(digits)"
    }
}
