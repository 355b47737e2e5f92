import ArticleIndex
import Articles
import Retrieval

/// A report as one HTML page that needs nothing else: no scripts, no pictures or styles from elsewhere, and a policy in it by which
/// a browser would load none. It is dark or light as the reader prefers, and as wide as the screen.
///
/// The marks of each type of entity can be switched off where the browser knows `:has()`.
package struct HTMLReportPrinter: Sendable {
    private let folder: String?

    /// - Parameter folder: the absolute path that paths are shown relative to.
    package init(folder: String?) {
        self.folder = folder
    }

    package func text(for report: Report) -> String {
        let body = [header(report), main(report), ReportOverview(overview: report.overview).markup(), footer(report)]
        let page = Markup("html", ["lang": "en"], [head(report), Markup("body", [:], body.onLines())].onLines())
        return "<!DOCTYPE html>\n" + page.source + "\n"
    }

    private func head(_ report: Report) -> Markup {
        Markup(
            "head", [:],
            [
                Markup(void: "meta", ["charset": "utf-8"]),
                Markup(
                    void: "meta", ["http-equiv": "Content-Security-Policy", "content": ReportStyle.policy]),
                Markup(void: "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
                Markup(void: "meta", ["name": "color-scheme", "content": "light dark"]),
                Markup(void: "meta", ["name": "referrer", "content": "no-referrer"]),
                Markup("title", text: "\(report.query) – Pressmark"),
                Markup(style: ReportStyle.sheet),
            ].onLines())
    }

    private func header(_ report: Report) -> Markup {
        let timeline = report.overview.timeline
        let articles = Set(report.hits.map(\.article.id)).count
        let passages = report.hits.count == 1 ? "1 passage" : "\(report.hits.count) passages"
        var parts = [
            Markup("p", ["class": "kicker"], text: "In the press"),
            Markup("h1", ["dir": "auto"], text: report.query),
            Markup(
                "p", ["class": "summary"],
                text:
                    "\(passages) from \(articles) of \(timeline.articles) articles found; \(timeline.articlesInIndex) were searched."
            ),
        ]
        parts += report.relaxations.map {
            Markup("p", ["class": "note"], text: "\($0.prefix(1).uppercased())\($0.dropFirst()).")
        }
        if !timeline.bars.isEmpty { parts.append(figure(timeline)) }
        return Markup("header", [:], parts.onLines())
    }

    private func figure(_ timeline: Timeline) -> Markup {
        let title = "Articles by \(timeline.period.rawValue)"
        let chart = Markup(
            "svg",
            [
                "class": "timeline", "role": "img", "height": "\(TimelineChart.height)", "width": "100%",
            ],
            ([
                Markup("title", text: title),
                Markup("desc", text: TimelineText.summary(timeline)),
            ] + TimelineChart(timeline: timeline).parts()).onLines())
        let caption = timeline.undated == 0 ? title : "\(title); \(TimelineText.undated(timeline))"
        return Markup("figure", [:], [chart, Markup("figcaption", text: caption)].onLines())
    }

    private func main(_ report: Report) -> Markup {
        var order: [Int] = []
        var groups: [Int: [Hit]] = [:]
        for hit in report.hits {
            if groups[hit.article.id] == nil { order.append(hit.article.id) }
            groups[hit.article.id, default: []].append(hit)
        }
        let articles = order.compactMap { groups[$0].map { ReportArticle(hits: $0, folder: folder).markup() } }
        return Markup("main", [:], ([legend(report.hits)] + articles).onLines())
    }

    private func legend(_ hits: [Hit]) -> Markup {
        let shown = Set(hits.flatMap { $0.mentions.map(\.type) })
        let types = EntityType.allCases.filter(shown.contains).map { type in
            let name = type.rawValue.lowercased()
            return Markup(
                "label", [:],
                [
                    Markup(
                        void: "input",
                        ["type": "checkbox", "id": "show-\(name)", "checked": "", "autocomplete": "off"]),
                    Markup(text: " "), Markup("span", ["class": "entity \(name)"], text: name),
                ])
        }
        let key = Markup("span", [:], [Markup("mark", text: "match")])
        return Markup("fieldset", [:], ([Markup("legend", text: "Marked"), key] + types).onLines())
    }

    private func footer(_ report: Report) -> Markup {
        let text =
            "Made with Pressmark on \(ReportDate.text(report.day)). Passages are quoted from the articles named above them. Names, and who said what, were found by a program and can be wrong."
        return Markup("footer", [:], [Markup("p", text: text)])
    }
}
