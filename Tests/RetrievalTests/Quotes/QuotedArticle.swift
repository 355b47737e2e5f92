import ArticleIndex
import Articles
import TestSupport

/// Articles whose quotations are what stands between curly quotation marks.
enum QuotedArticle {
    /// - Parameters:
    ///   - passages: all stretches between marks are one utterance.
    ///   - speaker: a name in the text; nil where the speaker is unclear.
    static func make(
        _ passages: [String], path: String, published: String? = nil, speaker: String?
    ) -> AnalysedArticle {
        var article = SampleArticle.make(passages, path: path, published: published)
        let text = passages.joined()
        let bytes = Array(text.utf8)
        func places(of mark: String) -> [Int] {
            let mark = Array(mark.utf8)
            return bytes.indices.filter { bytes[$0...].starts(with: mark) }
        }
        let ranges = zip(places(of: "“"), places(of: "”")).map { $0 + 3..<$1 }
        guard !ranges.isEmpty else { return article }
        var quotation = Quotation(kind: .direct, ranges: ranges)
        if let speaker, let start = places(of: speaker).first {
            quotation.speaker = Speaker(
                name: speaker, range: start..<start + speaker.utf8.count, resolution: .asWritten)
            quotation.evidence = .speechVerb
            quotation.confidence = 0.98
        }
        article.quotations = [quotation]
        return article
    }
}
