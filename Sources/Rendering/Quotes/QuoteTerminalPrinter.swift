import ArticleIndex
import Articles
import Quotations
import Retrieval
import TerminalOutput

/// Answers to quotes for reading: the utterance with the words that were met lit up, who said it and why that is thought, what
/// differs, and the articles that carry it.
package struct QuoteTerminalPrinter: QuotePrinter {
    private let style: OutputStyle
    private let width: Int?
    private let folder: String?
    private let articleLimit: Int

    /// - Parameters:
    ///   - width: columns to fill; nil for one line a paragraph.
    ///   - folder: the absolute path that paths are shown relative to.
    ///   - articleLimit: how many articles are named for an utterance.
    package init(style: OutputStyle, width: Int?, folder: String?, articleLimit: Int) {
        self.style = style
        self.width = width
        self.folder = folder
        self.articleLimit = articleLimit
    }

    package func text(for answers: [QuoteAnswer]) -> String { answers.map(text).joined() }

    private func text(for answer: QuoteAnswer) -> String {
        var lines: [String] = []
        if let line = answer.line {
            let found = answer.results.isEmpty ? "not found: " : ""
            let quote = answer.quote.utf8Text(0..<answer.quote.utf8.count)
            lines.append(style.headline + "\(line): \(found)\(TerminalText.escaped(quote, limit: 100))" + style.reset)
        }
        for (index, result) in answer.results.enumerated() {
            if index > 0 { lines.append("") }
            lines += block(result, quote: answer.quote, citation: answer.citations?[index])
        }
        if answer.line != nil { lines.append("") }
        return lines.map { $0 + "\n" }.joined()
    }

    /// - Parameter citation: what stands instead of the articles.
    private func block(_ result: QuoteResult, quote: String, citation: Citation?) -> [String] {
        let best = result.best
        var lines = utterance(best)
        lines += indented(
            AttributionText.line(result.attribution.quotation?.quotation, cue: result.attribution.cue))
        lines += indented(verdict(best, quote: quote))
        if result.speakers.count > 1 {
            let names = result.speakers.map { "\($0.name) (\(articles($0.articles)))" }
            lines += indented("speakers differ: " + names.joined(separator: ", "))
        }
        let others = result.wordings.filter { QuoteWording.plain($0.words) != QuoteWording.plain(best.words) }
        if !others.isEmpty {
            let shown = others.prefix(3).map { "“\(shortened($0.words))” (\(articles($0.articles)))" }
            lines += indented("also worded: " + shown.joined(separator: ", "))
        }
        if let citation {
            lines += indented(CitationText.line(citation, folder: folder), style.details)
        } else {
            for hit in result.carriers.prefix(articleLimit) { lines += article(hit, of: result) }
        }
        let rest = result.carriers.count - (citation == nil ? articleLimit : 1)
        if rest > 0 { lines += indented("+ \(rest) \(rest == 1 ? "copy" : "copies")", style.details) }
        return lines
    }

    /// The words around those that were met, at most this many bytes before and behind.
    private static let margin = 160

    private func utterance(_ hit: QuoteHit) -> [String] {
        UtteranceText(
            hit.candidate, matches: [hit.match.range], keeping: hit.match.range, before: Self.margin,
            after: Self.margin, isDirect: hit.quotation?.quotation.kind == .direct
        ).lines(width: width, style: style)
    }

    /// The verdict, and the way from the quote to the words: `[-left out-]{+put in+}`.
    private func verdict(_ hit: QuoteHit, quote: String) -> String {
        let isSame = hit.match.differences.allSatisfy { $0.kind == .same }
        let verdict = isSame ? hit.verdict.rawValue : "\(hit.verdict.rawValue): "
        guard !isSame else { return verdict }
        let parts = hit.match.differences.map { difference -> String in
            let asked = quote.utf8Text(difference.quote)
            let found = hit.candidate.utf8Text(difference.candidate)
            if difference.kind == .same { return found }
            return (asked.isEmpty ? "" : "[-\(asked)-]") + (found.isEmpty ? "" : "{+\(found)+}")
        }
        return verdict + parts.joined(separator: " ").replacing("\n", with: " ")
    }

    private func article(_ hit: QuoteHit, of result: QuoteResult) -> [String] {
        let article = hit.article
        let verdict = hit.verdict == result.best.verdict ? nil : hit.verdict.rawValue
        return ParticularsText.lines(
            [article.published?.description, article.source, article.headline], pathOf: article, "", [verdict],
            folder: folder, indent: "  ", width: width, style: style)
    }

    private func articles(_ count: Int) -> String { count == 1 ? "1 article" : "\(count) articles" }

    private func shortened(_ words: String) -> String {
        let words = words.replacing("\n", with: " ")
        return words.count > 80 ? words.prefix(80) + "…" : words
    }

    private func indented(_ text: String, _ look: String = "") -> [String] {
        IndentedText.lines(text, look: look, width: width, style: style)
    }
}
