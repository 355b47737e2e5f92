import Articles
import PostingLists

/// Cuts articles into terms. Those that are cut together are written fastest one after the other.
package struct ArticleTermCutter: Sendable {
    private var cutter: TermCutter
    private var numbers = TermNumbers()
    private var names = TermNumbers()
    private var numbering = TermNumbering()
    // Kept from article to article.
    private var scratch: [UInt8] = []
    private var terms: [UInt32] = []
    private var termCount = 0
    private var ends = TokenEnds()

    init(_ folding: ScalarFolding) {
        cutter = TermCutter(folding)
    }

    /// Bytes of memory that it keeps, about.
    var byteCount: Int { cutter.byteCount + numbers.byteCount + names.byteCount + 4 * terms.count }

    /// Gives an article its terms. They count from ``finish()`` on. Mentions and quotations are nowhere else then: they are
    /// let go here, on the thread that made them.
    package mutating func cut(_ article: inout AnalysedArticle) {
        article.terms = cut(article)
        article.mentions = []
        article.quotations = []
    }

    mutating func cut(_ article: AnalysedArticle) -> ArticleTerms {
        var quotations = QuotationBlock.encode(article.quotations, in: article.article.text)
        let hasSpeech = !quotations.direct.isEmpty
        ends.reset()
        termCount = 0
        var counts: [(first: UInt32, second: UInt32)] = []
        counts.reserveCapacity(article.passages.count)
        for passage in article.passages {
            let text = cut(passage.text, notingEnds: hasSpeech)
            ends.endPassage(passage.text.utf8.count)
            let headline = passage.ordinal == 0 ? cut(article.article.headline, notingEnds: false) : 0
            counts.append((text, headline))
        }
        let speech = hasSpeech ? SpeechTokens.encode(quotations.direct, ends) : []
        quotations.direct = []
        return ArticleTerms(
            numbering: numbering, passages: Array(terms[..<termCount]), counts: counts,
            mentions: ArticleMentions(article, names: &names, scratch: &scratch), quotations: quotations, speech: speech
        )
    }

    /// - Returns: how many terms the text has.
    private mutating func cut(_ text: String, notingEnds: Bool) -> UInt32 {
        let before = termCount
        cutter.cutAtOnce(text) { places, bytes in
            if terms.count < termCount + places.count {
                terms += repeatElement(0, count: termCount + places.count)
            }
            terms.withUnsafeMutableBufferPointer { terms in
                guard let start = terms.baseAddress else { return }
                numbers.number(places, in: bytes, into: start + termCount)
            }
            termCount += places.count
            if notingEnds { ends.append(places) }
        }
        return UInt32(termCount - before)
    }

    /// Ends what is cut together.
    package mutating func finish() {
        numbering.set(numbers.drain(), names: names.drain())
        numbering = TermNumbering()
    }
}
