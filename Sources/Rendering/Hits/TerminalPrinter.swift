import ArticleIndex
import Articles
package import Retrieval
import TextAnalysis

/// Hits for reading: passages under their article's headline, matches and entities lit up, with a legend of the types
/// shown at the end. Without colour the same text, and nothing else.
package struct TerminalPrinter: HitPrinter {
    private let style: OutputStyle
    private let width: Int?
    private let folder: String?

    /// - Parameters:
    ///   - width: columns to fill; nil for one line a paragraph.
    ///   - folder: the absolute path that paths are shown relative to.
    package init(style: OutputStyle, width: Int?, folder: String?) {
        self.style = style
        self.width = width
        self.folder = folder
    }

    package func text(for hits: [Hit]) -> String {
        var articles: [Int] = []
        var passages: [Int: [Hit]] = [:]
        for hit in hits {
            if passages[hit.article.id] == nil { articles.append(hit.article.id) }
            passages[hit.article.id, default: []].append(hit)
        }
        var blocks = articles.compactMap { passages[$0].map(block) }
        if let legend = legend(hits) { blocks.append(legend) }
        return blocks.map { $0 + "\n" }.joined(separator: "\n")
    }

    private func block(_ hits: [Hit]) -> String {
        guard let first = hits.first else { return "" }
        var lines = HeadlineText.lines(
            first.article.headline, matches: first.headlineMatches, width: width, style: style)
        lines += details(first)
        for (index, hit) in hits.enumerated() {
            if index > 0 { lines.append("") }
            lines += passage(hit).map { $0.isEmpty ? "" : "  " + $0 }
        }
        if first.further > 0 {
            lines.append("  " + style.details + "+ \(first.further) more in this article" + style.reset)
        }
        return lines.joined(separator: "\n")
    }

    private func details(_ hit: Hit) -> [String] {
        let article = hit.article
        let copies = hit.group.map { "+ \($0.count - 1) \($0.count == 2 ? "copy" : "copies")" }
        return ParticularsText.lines(
            [article.published?.description, article.source, article.byline], pathOf: article,
            others(article.otherPaths), [copies, "#\(article.id)"], folder: folder, width: width, style: style)
    }

    private func others(_ paths: [String]) -> String {
        switch paths.count {
        case 0: ""
        case 1: " (and \(ShownPath.relative(paths[0], to: folder)))"
        default: " (and in \(paths.count) other files)"
        }
    }

    private func passage(_ hit: Hit) -> [String] {
        let texts = HitTexts.shown(hit).map {
            MarkedText($0, marks: style.entityMarks).lines(width: width.map { $0 - 2 }, style: style)
        }
        return Array(texts.joined(separator: [style.details + "…" + style.reset]))
    }

    private func legend(_ hits: [Hit]) -> String? {
        let types = hits.flatMap { HitTexts.shown($0).flatMap { $0.mentions.map(\.type) } }
        let parts = EntityLegend.parts(Set(types), style: style)
        return parts.isEmpty ? nil : parts.joined(separator: "  ")
    }
}
