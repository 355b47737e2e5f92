import ArticleIndex
import Articles

/// What someone says in one go, and who: a quotation with those that go on with it.
final class Utterance {
    let article: SpokenArticle
    /// In order; not empty.
    let quotations: [StoredQuotation]
    private let tokenizer: Tokenizer

    /// The speaker's words, without the attributions in them.
    private(set) lazy var words = quotations.flatMap(\.quotation.ranges)
        .map { String(decoding: article.text[$0], as: UTF8.self) }.joined(separator: " ")

    private(set) lazy var tokens = tokenizer.tokens(of: words)

    private init(article: SpokenArticle, quotations: [StoredQuotation], tokenizer: Tokenizer) {
        self.article = article
        self.quotations = quotations
        self.tokenizer = tokenizer
    }

    /// The first of the quotations.
    var quotation: Quotation { quotations[0].quotation }

    /// The utterances of an article, in order.
    /// - Parameter isWanted: what is asked of the first quotation of each.
    static func all(
        in article: SpokenArticle, _ tokenizer: Tokenizer, where isWanted: (Quotation) -> Bool = { _ in true }
    ) -> [Utterance] {
        var groups: [[StoredQuotation]] = []
        var open: Int?
        for quotation in article.quotations {
            if quotation.quotation.continuesUtterance, let open {
                groups[open].append(quotation)
                continue
            }
            if quotation.quotation.kind == .direct { open = groups.count }
            groups.append([quotation])
        }
        return groups.filter { isWanted($0[0].quotation) }.map {
            Utterance(article: article, quotations: $0, tokenizer: tokenizer)
        }
    }
}
