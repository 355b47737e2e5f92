import ArticleIndex
import Articles
package import Retrieval
import TextAnalysis

/// An article for reading: headline and particulars, then the text, its matches, entities and quotations lit up, with who is
/// quoted behind the words and a legend at the end. In a pipe the same text, and nothing else.
package struct TextArticlePrinter: ArticlePrinter {
    private let style: OutputStyle
    private let width: Int?
    private let folder: String?

    /// Below this a speaker has a question mark.
    private static let sureness = 0.7

    /// - Parameters:
    ///   - width: columns to fill; nil for one line a paragraph, and nothing that is not the article's.
    ///   - folder: the absolute path that paths are shown relative to.
    package init(style: OutputStyle, width: Int?, folder: String?) {
        self.style = style
        self.width = width
        self.folder = folder
    }

    package func text(for opened: OpenedArticle) -> String {
        let shown = OpenedText(opened)
        var lines = HeadlineText.lines(
            opened.article.headline, matches: opened.headlineMatches, width: width, style: style)
        lines += particulars(opened)
        let asides = width == nil ? [] : speakers(shown)
        let text = MarkedText(
            shown.text, matches: shown.matches, mentions: shown.mentions, marks: style.entityMarks,
            spoken: shown.speeches.filter { $0.quotation.kind == .direct }.flatMap(\.ranges)
                .sorted { $0.lowerBound < $1.lowerBound },
            asides: asides)
        lines += [""] + text.lines(width: width, style: style)
        let legend = legend(shown, namesSpeakers: !asides.isEmpty)
        if !legend.isEmpty { lines += ["", legend] }
        return lines.map { $0 + "\n" }.joined()
    }

    private func particulars(_ opened: OpenedArticle) -> [String] {
        let article = opened.article
        let copies = (opened.group?.count ?? 1) - 1
        return ParticularsText.lines(
            [article.published?.description, article.source, article.byline], pathOf: article,
            article.otherPaths.map { " · " + ShownPath.relative($0, to: folder) }.joined(),
            [
                article.url, copies > 0 ? "+ \(copies) \(copies == 1 ? "copy" : "copies")" : nil, "#\(article.id)",
                opened.ordinal.map { "passage \($0 + 1) of \(article.passageCount)" },
            ], folder: folder, width: width, style: style)
    }

    /// Who says it, behind the last words of each quotation and the mark that closes them.
    private func speakers(_ shown: OpenedText) -> [MarkedText.Aside] {
        let bytes = Array(shown.text.utf8)
        return shown.speeches.compactMap { speech in
            guard let speaker = speech.quotation.speaker, let end = speech.ranges.last?.upperBound else { return nil }
            let isSure = speech.quotation.confidence >= Self.sureness
            let name = CanonicalText.withoutTokenBreaks(speaker.name).text
            return MarkedText.Aside(
                offset: Self.closed(end, in: bytes), text: " ‹\(name)\(isSure ? "" : "?")›")
        }.sorted { $0.offset < $1.offset }
    }

    private static let closing = ["\"", "”", "’", "»", "«", "“", "'"].map { Array($0.utf8) }

    private static func closed(_ end: Int, in bytes: [UInt8]) -> Int {
        end + (closing.first { bytes[end...].starts(with: $0) }?.count ?? 0)
    }

    private func legend(_ shown: OpenedText, namesSpeakers: Bool) -> String {
        var parts = EntityLegend.parts(Set(shown.mentions.map(\.type)), style: style)
        if namesSpeakers {
            parts.append(style.details + "‹who says it›, ‹perhaps?›" + style.reset)
        }
        return parts.joined(separator: "  ")
    }
}
