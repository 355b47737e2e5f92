import Articles
import TextAnalysis

/// An article's headline for reading.
enum HeadlineText {
    /// - Parameters:
    ///   - matches: byte offsets into the headline, ascending, not overlapping.
    ///   - width: columns to fill; nil for one line.
    static func lines(_ headline: String, matches: [Range<Int>], width: Int?, style: OutputStyle) -> [String] {
        let printable = CanonicalText.withoutTokenBreaks(headline)
        let text = MarkedText(printable.text, matches: matches.map(printable.range), mentions: [])
        return text.lines(width: width, style: style).map { line in
            // Marks inside the headline end with a reset, which ends the headline's own look too.
            style.isColored
                ? style.headline + line.replacing(style.reset, with: style.reset + style.headline) + style.reset
                : line
        }
    }
}
