import Articles
import PostingLists
import Synchronization

/// The terms of an article's passages, and of its quotations, as its index's full-text tables hold them.
package struct ArticleTerms: Sendable {
    /// What the numbers of terms mean.
    let numbering: TermNumbering
    /// Of each passage the terms of its text and then those of its headline.
    var passages: [UInt32] = []
    var counts: [(first: UInt32, second: UInt32)] = []
    /// The terms of what `speech` says, and the row of `quotation`.
    var speech: [UInt32] = []
    var quotations: QuotationBlock.Encoded
}

/// The numbers of the terms of some articles, which are cut together.
final class TermNumbering: Sendable {
    private let numbers = Mutex(TermNumbers())

    func set(_ numbers: TermNumbers) {
        self.numbers.withLock { $0 = numbers }
    }

    func get() -> TermNumbers { numbers.withLock { $0 } }
}

/// Cuts articles into terms. Those that are cut together are written fastest one after the other.
package struct ArticleTermCutter {
    private var cutter: TermCutter
    private var numbers = TermNumbers()
    private let numbering = TermNumbering()

    package init(_ folding: ScalarFolding) {
        cutter = TermCutter(folding)
    }

    /// Gives an article its terms. They count from ``finish()`` on.
    package mutating func cut(_ article: inout AnalysedArticle) {
        article.terms = cut(article)
    }

    mutating func cut(_ article: AnalysedArticle) -> ArticleTerms {
        var terms = ArticleTerms(
            numbering: numbering, quotations: QuotationBlock.encode(article.quotations, in: article.article.text))
        for passage in article.passages {
            let text = cut(passage.text, into: &terms.passages)
            let headline = passage.ordinal == 0 ? cut(article.article.headline, into: &terms.passages) : 0
            terms.counts.append((text, headline))
        }
        _ = cut(terms.quotations.speech, into: &terms.speech)
        return terms
    }

    /// - Returns: how many terms the text has.
    private mutating func cut(_ text: String, into terms: inout [UInt32]) -> UInt32 {
        let before = terms.count
        cutter.cut(text) { terms.append(UInt32(numbers.number(of: $0))) }
        return UInt32(terms.count - before)
    }

    package func finish() {
        numbering.set(numbers)
    }
}
