import ArticleIndex
import Articles
import Quotations
import Retrieval
import TextAnalysis

/// Answers to quotes for spreadsheets and `cut`: see ``DelimitedTable``. A line an utterance, and one with nothing but `line` and
/// `quote` for a quote that was not found.
///
/// The columns are `line`, `quote`, `rank`, `verdict`, `similarity`, `words`, `utterance`, `speaker` (empty where it is unclear),
/// `resolution`, `confidence`, `cue`, `article_count` and, of the earliest article that carries it, `published`, `source`,
/// `headline`, `byline`, `url`, `path` and `paragraph` (empty where no citation was asked for); see ``QuoteJSONPrinter``.
package struct TableQuotePrinter: QuotePrinter {
    private let form: DelimitedTable

    package init(_ form: DelimitedTable) {
        self.form = form
    }

    package func text(for answers: [QuoteAnswer]) -> String {
        form.text(
            columns: [
                "line", "quote", "rank", "verdict", "similarity", "words", "utterance", "speaker", "resolution",
                "confidence", "cue", "article_count", "published", "source", "headline", "byline", "url", "path",
                "paragraph",
            ], rows: answers.flatMap(rows))
    }

    private func rows(_ answer: QuoteAnswer) -> [[String]] {
        let asked = [answer.line.map(String.init) ?? "", answer.quote.replacing("\n", with: " ")]
        guard !answer.results.isEmpty else { return [asked + Array(repeating: "", count: 17)] }
        return answer.results.enumerated().map { index, result in
            asked + ["\(index + 1)"] + row(result) + [answer.citations.map { "\($0[index].paragraph)" } ?? ""]
        }
    }

    private func row(_ result: QuoteResult) -> [String] {
        let hit = result.best
        let quotation = result.attribution.quotation?.quotation
        let article = (result.carriers.first ?? hit).article
        return [
            hit.verdict.rawValue, "\((hit.match.similarity * 1000).rounded() / 1000)",
            hit.words.replacing("\n", with: " "),
            hit.quotation == nil ? "" : hit.candidate.replacing("\n", with: " "), quotation?.speaker?.name ?? "",
            quotation?.speaker?.resolution.rawValue ?? "", quotation.map { "\($0.confidence)" } ?? "",
            result.attribution.cue ?? "", "\(result.carriers.count)", article.published?.description ?? "",
            article.source ?? "", article.headline, article.byline ?? "", article.url ?? "", article.path,
        ]
    }
}
