import ArticleIndex
import Articles

/// An article with something of everything.
enum Samples {
    static let bridge: AnalysedArticle = {
        let first = "“The bridge is safe,” Ada Hale of the U.N. said in Zürich. "
        let second = "Nobody in Great Britain agreed."
        let text = first + second
        return AnalysedArticle(
            article: Article(
                path: "/news/Bridge_1.txt", headline: "Bridge is safe, says Hale", byline: "Émile Roy",
                source: "Gulf Desk", url: nil, published: PublicationDay("2026-02-07"), language: "en-GB", text: text),
            part: "2", file: FileFingerprint(size: 0, modified: 0, contentHash: []),
            passages: [
                Passage(ordinal: 0, range: 0..<first.utf8.count, text: first),
                Passage(ordinal: 1, range: first.utf8.count..<text.utf8.count, text: second),
            ],
            mentions: [
                [
                    Mention(range: range(of: "Ada Hale", in: first), type: .person, name: "Ada Hale"),
                    Mention(range: range(of: "U.N.", in: first), type: .organisation, name: "U.N."),
                    Mention(range: range(of: "Zürich", in: first), type: .place, name: "Zürich"),
                ],
                [Mention(range: range(of: "Great Britain", in: second), type: .place, name: "Great Britain")],
            ],
            quotations: [
                Quotation(
                    kind: .direct, ranges: [range(of: "The bridge is safe,", in: text)],
                    speaker: Speaker(
                        name: "Ada Hale", range: range(of: "Ada Hale", in: text), resolution: .asWritten),
                    cue: range(of: "said", in: text), evidence: .speechVerb, confidence: 0.98)
            ])
    }()

    /// The bytes at which some words stand first.
    static func range(of words: String, in text: String) -> Range<Int> {
        let (words, text) = (Array(words.utf8), Array(text.utf8))
        let start = text.indices.first { text[$0...].starts(with: words) } ?? 0
        return start..<start + words.count
    }
}
