package import Retrieval

/// A timeline as a picture of its own: SVG without scripts, in dark or light colours as the reader prefers, with title and
/// description for those who do not see it.
package struct SVGTimelinePrinter: TimelinePrinter {
    private let query: String?

    /// - Parameter query: nil for all articles.
    package init(query: String?) {
        self.query = query
    }

    package func text(for timeline: Timeline) -> String {
        let title = "Articles by \(timeline.period.rawValue)" + (query.map { ": \($0)" } ?? "")
        let height = TimelineChart.height + 28
        let frame: [Markup] = [
            Markup("title", text: title),
            Markup(
                "desc", text: "\(TimelineText.summary(timeline)) \(TimelineText.total(timeline))"),
            Markup(style: Self.style),
        ]
        let caption = Markup(
            "text", ["x": "0", "y": "\(height - 6)"],
            [Markup("tspan", ["class": "title"], text: query ?? "All articles")]
                + [Markup(text: " · \(TimelineText.total(timeline))")])
        let drawing = Markup(
            "svg",
            ["x": "16", "y": "8", "width": "688", "height": "\(height)"],
            (TimelineChart(timeline: timeline).parts() + [caption]).onLines())
        let picture = Markup(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "width": "720", "height": "\(height + 16)", "role": "img",
            ], (frame + [drawing]).onLines())
        return picture.source + "\n"
    }

    private static let style: StaticString = """
        svg { color: #23201b; font: 12px system-ui, sans-serif }
        text { fill: currentColor; opacity: .75 }
        .title { font-weight: 600 }
        .bar { fill: #2a5db0 }
        line { stroke: currentColor; opacity: .4 }
        .limit { opacity: .2; stroke-dasharray: 2 4 }
        @media (prefers-color-scheme: dark) { svg { color: #e9e4d9 } .bar { fill: #8ab4f8 } }
        """
}
