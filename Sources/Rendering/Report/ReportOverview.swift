import Articles
import Retrieval
import TextAnalysis

/// What the articles that were found have in common, beside the passages: names and counts of articles.
struct ReportOverview {
    let overview: Overview

    private static let headings: [(type: EntityType, heading: String)] = [
        (.person, "People"), (.organisation, "Organisations"), (.place, "Places"),
        (.nationality, "Nationalities and groups"), (.miscellaneous, "Other names"),
    ]

    /// A name, what its look is, and its count.
    private struct Row {
        var name: String
        var look: String?
        var count: Int
        var title: String
    }

    func markup() -> Markup {
        var sections = Self.headings.map { type, heading in
            section(
                heading,
                (overview.entities[type] ?? []).map {
                    Row(
                        name: $0.name, look: "entity \(type.rawValue.lowercased())", count: $0.articles,
                        title: "\(articles($0.articles)), \($0.mentions) \($0.mentions == 1 ? "mention" : "mentions")")
                })
        }
        sections.append(
            section(
                "Who is quoted, how often",
                overview.speakers.map {
                    Row(
                        name: $0.name, count: $0.quotations,
                        title:
                            "\($0.quotations) \($0.quotations == 1 ? "quotation" : "quotations") in \(articles($0.articles))"
                    )
                }))
        sections.append(
            section(
                "Sources",
                overview.sources.map { Row(name: $0.name, count: $0.articles, title: articles($0.articles)) }))
        let found = overview.timeline.articles
        let note = Markup(
            "p", text: found == 1 ? "In the article found:" : "In how many of the \(found) articles found:")
        return Markup("aside", ["aria-label": "In the articles found"], ([note] + sections.compactMap { $0 }).onLines())
    }

    private func articles(_ count: Int) -> String {
        count == 1 ? "1 article" : "\(count) articles"
    }

    private func section(_ heading: String, _ rows: [Row]) -> Markup? {
        guard !rows.isEmpty else { return nil }
        let items = rows.map { row in
            let name = CanonicalText.withoutTokenBreaks(row.name).text
            return Markup(
                "li", ["title": row.title],
                [
                    Markup("bdi", ["class": row.look], text: name), Markup(text: " "),
                    Markup("span", ["class": "count"], text: "\(row.count)"),
                ])
        }
        return Markup("section", [:], [Markup("h2", text: heading), Markup("ul", [:], items.onLines())].onLines())
    }
}
