import ArticleIndex
import Articles
package import Retrieval
import TerminalOutput
import TextAnalysis

/// Articles that arrived, for reading: when, headline, and below them date, source and path. Without colour the same text, and
/// nothing else.
package struct TextArrivalPrinter: ArrivalListPrinter {
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

    package func text(for list: ArrivalList) -> String {
        var lines: [String] = []
        for arrived in list.articles {
            let article = arrived.article
            let time = ArrivalTime.local(arrived.time)
            let headline = TerminalText.escaped(
                CanonicalText.withoutTokenBreaks(article.headline).text,
                limit: width.map { max($0 - time.utf8.count - 3, 10) } ?? .max)
            lines.append("\(style.details)\(time)\(style.reset)  \(style.headline)\(headline)\(style.reset)")
            lines += ParticularsText.lines(
                [article.published?.description, article.source], pathOf: article, folder: folder, indent: "  ",
                width: width, style: style)
        }
        let articles = list.count == 1 ? "1 article" : "\(list.count) articles"
        lines += ["", style.details + "\(list.articles.count) of \(articles)" + style.reset]
        return lines.map { $0 + "\n" }.joined()
    }
}
