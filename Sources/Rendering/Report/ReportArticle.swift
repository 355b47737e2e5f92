import ArticleIndex
import Articles
import Retrieval
import TextAnalysis

/// The passages of an article under its headline, with where it comes from.
struct ReportArticle {
    /// At least one, all of one article.
    let hits: [Hit]
    let folder: String?

    func markup() -> Markup {
        guard let first = hits.first else { return .empty }
        // As they are read, not as they rank.
        let passages = hits.sorted { $0.passage.ordinal < $1.passage.ordinal }
        let parts = [headline(first), details(first)] + passages.map(passage)
        return Markup("article", ["lang": Self.language(first.article)], parts.onLines())
    }

    private func headline(_ hit: Hit) -> Markup {
        let printable = CanonicalText.withoutTokenBreaks(hit.article.headline)
        let text = PassageMarkup(printable.text, matches: hit.headlineMatches.map(printable.range)).markup()
        guard let link = hit.article.url.flatMap(ReportLink.address) else { return Markup("h2", ["dir": "auto"], text) }
        return Markup(
            "h2", ["dir": "auto"], [Markup("a", ["href": link, "rel": "noopener noreferrer"], text)])
    }

    private func details(_ hit: Hit) -> Markup {
        let article = hit.article
        var parts: [Markup] = []
        if let day = article.published {
            parts.append(Markup("time", ["datetime": day.description], text: ReportDate.text(day)))
        }
        parts += [article.source, article.byline].compactMap { $0 }.map { Markup("bdi", text: $0) }
        parts.append(Markup("span", ["class": "path"], text: ShownPath.relative(article.path, to: folder)))
        let others = article.otherPaths.count
        if others > 0 { parts.append(Markup(text: "in \(others) other \(others == 1 ? "file" : "files") too")) }
        if let copies = hit.group.map({ $0.count - 1 }) {
            parts.append(Markup(text: "+ \(copies) \(copies == 1 ? "copy" : "copies")"))
        }
        return Markup("p", ["class": "details"], Array(parts.map { [$0] }.joined(separator: [Markup(text: " · ")])))
    }

    private func passage(_ hit: Hit) -> Markup {
        let printable = CanonicalText.withoutTokenBreaks(hit.passage.text)
        let mentions = hit.mentions.map {
            Mention(
                range: printable.range($0.range), type: $0.type,
                name: CanonicalText.withoutTokenBreaks($0.name).text)
        }
        let text = PassageMarkup(
            printable.text.withoutTrailingBreaks, matches: hit.matches.map(printable.range), mentions: mentions)
        return Markup("blockquote", [:], [Markup("p", ["dir": "auto"], text.markup())])
    }

    /// A language tag (BCP 47), nil for what cannot be one.
    private static func language(_ article: StoredArticle) -> String? {
        guard let tag = article.language, 2...35 ~= tag.utf8.count,
            tag.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || UnicodeScalar($0).isLetterOrDigit })
        else { return nil }
        return tag
    }
}

extension UnicodeScalar {
    fileprivate var isLetterOrDigit: Bool {
        ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
    }
}
