import ArticleIndex
import Articles
import Retrieval
import TextAnalysis

/// What is shown of an article that was opened, as it is printed: all offsets are UTF-8 bytes into that text.
struct OpenedText {
    /// A quotation, as far as it stands in the text.
    struct Speech {
        /// As it stands in the article.
        var quotation: Quotation
        /// In order; at least one.
        var ranges: [Range<Int>]
        /// The verb of speech.
        var cue: String?
    }

    let text: String
    let passages: [(passage: StoredPassage, range: Range<Int>)]
    let matches: [Range<Int>]
    let mentions: [Mention]
    let speeches: [Speech]

    init(_ opened: OpenedArticle) {
        let shown = opened.shown
        let bytes = Array(opened.text.utf8)
        let printable = CanonicalText.withoutTokenBreaks(String(decoding: bytes[shown], as: UTF8.self))
        let text = printable.text.withoutTrailingBreaks
        let whole = 0..<text.utf8.count
        func place(_ range: Range<Int>) -> Range<Int>? {
            let inside = range.clamped(to: shown)
            let placed = printable.range(inside.lowerBound - shown.lowerBound..<inside.upperBound - shown.lowerBound)
                .clamped(to: whole)
            return placed.isEmpty ? nil : placed
        }
        self.text = text
        passages = zip(opened.passages, opened.ranges).compactMap { passage, range in
            place(range).map { (passage, $0) }
        }
        matches = opened.matches.compactMap(place)
        mentions = opened.mentions.compactMap { mention in
            place(mention.range).map { Mention(range: $0, type: mention.type, name: mention.name) }
        }
        speeches = opened.quotations.compactMap { quotation in
            let ranges = quotation.ranges.compactMap(place)
            guard !ranges.isEmpty else { return nil }
            let cue = quotation.cue.map { String(decoding: bytes[$0.clamped(to: bytes.indices)], as: UTF8.self) }
            return Speech(quotation: quotation, ranges: ranges, cue: cue)
        }
    }
}
