import Articles
import PostingLists
import Synchronization

/// The terms of an article's passages as its index's full-text table holds them, its mentions, and its quotations.
package struct ArticleTerms: Sendable {
    /// What the numbers of terms and names mean.
    let numbering: TermNumbering
    /// Of each passage the terms of its text and then those of its headline.
    var passages: [UInt32] = []
    var counts: [(first: UInt32, second: UInt32)] = []
    var mentions: ArticleMentions
    var quotations: QuotationBlock.Encoded
    /// Where its direct speech stands; see ``SpeechTokens``.
    var speech: [UInt8] = []
}

/// The numbers of the terms of some articles, which are cut together, and of the names in them.
final class TermNumbering: Sendable {
    private struct Numbers: Sendable {
        var terms = TermNumbers()
        var names = TermNumbers()
    }

    private let numbers = Mutex(Numbers())

    func set(_ terms: TermNumbers, names: TermNumbers) {
        numbers.withLock { $0 = Numbers(terms: terms, names: names) }
    }

    var terms: TermNumbers { numbers.withLock { $0.terms } }

    func withNames<Result>(_ body: (TermNumbers) -> Result) -> Result { body(numbers.withLock { $0.names }) }
}

/// Cuts articles into terms. Those that are cut together are written fastest one after the other.
package struct ArticleTermCutter {
    private var cutter: TermCutter
    private var numbers = TermNumbers()
    private var names = TermNumbers()
    private let numbering = TermNumbering()
    private var scratch: [UInt8] = []

    package init(_ folding: ScalarFolding) {
        cutter = TermCutter(folding)
    }

    /// Gives an article its terms. They count from ``finish()`` on. Mentions and quotations are nowhere else then: they are
    /// let go here, on the thread that made them.
    package mutating func cut(_ article: inout AnalysedArticle) {
        article.terms = cut(article)
        article.mentions = []
        article.quotations = []
    }

    mutating func cut(_ article: AnalysedArticle) -> ArticleTerms {
        var terms = ArticleTerms(
            numbering: numbering, mentions: ArticleMentions(article, names: &names, scratch: &scratch),
            quotations: QuotationBlock.encode(article.quotations, in: article.article.text))
        var ends = TokenEnds()
        for passage in article.passages {
            let text = cut(passage.text, into: &terms.passages) { ends.append($0) }
            ends.endPassage(passage.text.utf8.count)
            let headline = passage.ordinal == 0 ? cut(article.article.headline, into: &terms.passages) : 0
            terms.counts.append((text, headline))
        }
        terms.speech = SpeechTokens.encode(terms.quotations.direct, ends)
        terms.quotations.direct = []
        return terms
    }

    /// - Parameter body: gets each term's end.
    /// - Returns: how many terms the text has.
    private mutating func cut(
        _ text: String, into terms: inout [UInt32], _ body: (Int) -> Void = { _ in }
    ) -> UInt32 {
        let before = terms.count
        cutter.cut(text) { term, end in
            terms.append(UInt32(numbers.number(of: term)))
            body(end)
        }
        return UInt32(terms.count - before)
    }

    package func finish() {
        numbering.set(numbers, names: names)
    }
}
