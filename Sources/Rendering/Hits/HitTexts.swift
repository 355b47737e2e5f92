import ArticleIndex
import Articles
import Retrieval
import TextAnalysis

/// What is shown of a hit: its passage, or the excerpts that were asked for; without what is in the text for the tokenizer only.
enum HitTexts {
    static func shown(_ hit: Hit) -> [Excerpt] {
        let texts =
            hit.excerpts ?? [Excerpt(text: hit.passage.text, matches: hit.matches, mentions: hit.mentions)]
        return texts.map(printable)
    }

    private static func printable(_ excerpt: Excerpt) -> Excerpt {
        let printable = CanonicalText.withoutTokenBreaks(excerpt.text)
        return Excerpt(
            text: printable.text.withoutTrailingBreaks, matches: excerpt.matches.map(printable.range),
            mentions: excerpt.mentions.map {
                Mention(range: printable.range($0.range), type: $0.type, name: $0.name)
            })
    }
}

extension MarkedText {
    init(_ excerpt: Excerpt, marks: EntityMarks) {
        self.init(excerpt.text, matches: excerpt.matches, mentions: excerpt.mentions, marks: marks)
    }
}
