import ArticleIndex
import TerminalOutput
import TextAnalysis

/// What is said of an article in a line below something: parts with ` · ` between them, among them the path, a link where links are
/// wanted.
enum ParticularsText {
    /// - Parameters:
    ///   - before: parts before the path; those that are not known are left out.
    ///   - behindPath: what stands behind the path without a dot.
    ///   - folder: the absolute path that paths are shown relative to.
    ///   - indent: what each line begins with, in ASCII.
    ///   - width: columns to fill; nil for one line.
    static func lines(
        _ before: [String?], pathOf article: StoredArticle, _ behindPath: String = "", _ after: [String?] = [],
        folder: String?, indent: String = "", width: Int?, style: OutputStyle
    ) -> [String] {
        var layout = LineLayout(width: width.map { $0 - indent.utf8.count }, style: OutputStyle(colored: false))
        layout.add(before.compactMap { $0.map { shown($0) + "\u{A0}· " } }.joined(), attributes: .init())
        layout.add(
            TerminalText.escaped(ShownPath.relative(article.path, to: folder)), attributes: style.link(to: article))
        // Lines end behind a dot, and what is short stays with the path.
        layout.add(
            TerminalText.escaped(behindPath) + after.compactMap { $0.map { "\u{A0}·\u{A0}" + shown($0) } }.joined(),
            attributes: .init())
        return layout.finished().map { indent + style.details + $0.replacing("\u{A0}", with: " ") + style.reset }
    }

    private static func shown(_ text: String) -> String { CanonicalText.withoutTokenBreaks(text).text }
}
