import ArticleIndex
import Articles
package import Retrieval

/// Quotations for reading: the words with what the query matched lit up, who said them and why that is thought, and the article
/// that carried them first. Without colour the same text, and nothing else.
package struct TextQuotationPrinter: QuotationListPrinter {
    private let style: OutputStyle
    private let width: Int?
    private let folder: String?
    private let cites: Bool

    /// - Parameters:
    ///   - width: columns to fill; nil for one line a paragraph.
    ///   - folder: the absolute path that paths are shown relative to.
    ///   - cites: whether each has a citation instead of the article's particulars.
    package init(style: OutputStyle, width: Int?, folder: String?, cites: Bool) {
        self.style = style
        self.width = width
        self.folder = folder
        self.cites = cites
    }

    package func text(for list: QuotationList) -> String {
        var lines: [String] = []
        var hasWords = true
        for listed in list.quotations {
            if hasWords, listed.hasWords == false {
                lines += [style.details + "without these words, in articles that match:" + style.reset, ""]
            }
            hasWords = listed.hasWords ?? true
            lines += block(listed) + [""]
        }
        let articles = list.articles == 1 ? "1 article" : "\(list.articles) articles"
        lines.append(
            style.details + "\(list.quotations.count) of \(list.count) quotations in \(articles)" + style.reset)
        return lines.map { $0 + "\n" }.joined()
    }

    /// Bytes of a long utterance that are shown before its first match, and in all.
    private static let margin = 160
    private static let room = 480

    private func block(_ listed: ListedQuotation) -> [String] {
        let quotation = listed.quotation.quotation
        let length = listed.words.utf8.count
        let first = length <= Self.room ? 0..<length : listed.matches.first ?? 0..<0
        let words = UtteranceText(
            listed.words, matches: listed.matches, keeping: first, before: Self.margin,
            after: first.lowerBound > Self.margin ? Self.room - Self.margin : Self.room,
            isDirect: quotation.kind == .direct)
        return words.lines(width: width, style: style)
            + indented(AttributionText.line(quotation, cue: listed.cue))
            + place(listed.citation)
            + (listed.copies > 0
                ? indented("+ \(listed.copies) \(listed.copies == 1 ? "copy" : "copies")", style.details) : [])
    }

    private func place(_ citation: Citation) -> [String] {
        if cites { return indented(CitationText.line(citation, folder: folder), style.details) }
        let article = citation.article
        return ParticularsText.lines(
            [article.published?.description, article.source, article.headline], pathOf: article, folder: folder,
            indent: "  ", width: width, style: style)
    }

    private func indented(_ text: String, _ look: String = "") -> [String] {
        IndentedText.lines(text, look: look, width: width, style: style)
    }
}
