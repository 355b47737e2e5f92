import ArticleIndex
import Articles
import Quotations

/// What someone says in one go, as ``SpeechStream`` has it, and who.
struct Utterance {
    let article: SpokenArticle
    let stream: SpeechStream
    /// The first of its quotations: the others go on with it.
    let quotation: StoredQuotation

    /// The speaker's words, without the attributions in them.
    var words: String { stream.text }

    /// The utterances of an article, in order.
    /// - Parameter isWanted: what is asked of the first quotation of each.
    static func all(
        in article: SpokenArticle, where isWanted: (Quotation) -> Bool = { _ in true }
    ) -> [Utterance] {
        guard article.quotations.contains(where: { isWanted($0.quotation) }) else { return [] }
        return SpeechStream.streams(of: article.quotations.map(\.quotation), in: article.text).compactMap { stream in
            guard let first = stream.quotations.first else { return nil }
            let quotation = article.quotations[first]
            return isWanted(quotation.quotation)
                ? Utterance(article: article, stream: stream, quotation: quotation) : nil
        }
    }
}
