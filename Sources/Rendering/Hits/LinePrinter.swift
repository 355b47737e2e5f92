import ArticleIndex
import Articles
package import Retrieval
import TerminalOutput
import TextAnalysis

/// Hits for `grep`, `cut` and the like: `path:passage:text`, one passage a line, or one excerpt where excerpts are asked for.
///
/// - The path is shown from the working folder. The passage counts from 1 in the article.
/// - Line breaks in the text are spaces. All that could act on a terminal is escaped, in the path too, as in `\u{1B}`; a path that
///   a NUL ends is written as it is.
///
/// This form does not change: what else there is to say of a hit, the other forms say.
package struct LinePrinter: HitPrinter {
    private let style: OutputStyle
    private let paths: PathForm
    private let query: String?

    /// - Parameters:
    ///   - paths: a NUL that ends a path stands instead of the colon behind it.
    ///   - query: what stands before the path, with a colon: the query's name among several.
    package init(style: OutputStyle, paths: PathForm, query: String? = nil) {
        self.style = style
        self.paths = paths
        self.query = query
    }

    package func text(for hits: [Hit]) -> String {
        hits.map(lines).joined()
    }

    private func lines(_ hit: Hit) -> String {
        let path = style.linked(paths.text(hit.article.path), to: hit.article)
        let name = query.map { TerminalText.escaped($0) + ":" } ?? ""
        let place = name + path + (paths.endsWithNull ? "\0" : ":") + "\(hit.passage.ordinal + 1):"
        return HitTexts.shown(hit).map { text in
            let oneLine = MarkedText(text, marks: style.entityMarks).lines(width: nil, style: style)
            return style.details + place + style.reset + oneLine.filter { !$0.isEmpty }.joined(separator: " ") + "\n"
        }.joined()
    }
}
