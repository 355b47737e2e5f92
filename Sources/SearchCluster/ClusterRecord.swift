package import ArticleIndex
import Articles

/// An article with all that ingest found in it, as one string: what a shard keeps to be read back.
///
/// The same article always gives the same string.
package struct ClusterRecord: Sendable {
    package var article: AnalysedArticle
    /// Further paths at which the article's very text was found.
    package var otherPaths: [String]

    package init(_ article: AnalysedArticle, otherPaths: [String] = []) {
        self.article = article
        self.otherPaths = otherPaths
    }

    package var text: String {
        var writer = RecordWriter()
        let article = article.article
        writer.put(article.path)
        writer.put(self.article.part)
        writer.put(otherPaths) { $0.put($1) }
        writer.put(article.headline)
        for value in [
            article.byline, article.source, article.url, article.published?.description, article.language,
        ] { writer.put(value) }
        writer.put(article.text)
        writer.put(Array(zip(self.article.passages, self.article.mentions))) { writer, passage in
            writer.put(passage.0.range)
            writer.put(passage.1) { writer, mention in
                writer.put(mention.range)
                writer.put(mention.type.rawValue)
                writer.put(mention.name)
            }
        }
        writer.put(self.article.quotations) { writer, quotation in
            writer.put(quotation.kind.rawValue)
            writer.put(quotation.ranges) { $0.put($1) }
            writer.put(quotation.evidence.rawValue)
            writer.put(String(quotation.confidence))
            writer.put([quotation.cue].compactMap(\.self)) { $0.put($1) }
            writer.put([quotation.speaker].compactMap(\.self)) { writer, speaker in
                writer.put(speaker.name)
                writer.put(speaker.range)
                writer.put(speaker.resolution.rawValue)
            }
        }
        return writer.text
    }

    /// Reads the string back; the file's size and time are not in it.
    /// - Throws: ``ClusterError/damagedRecord``.
    package init(_ text: String) throws(ClusterError) {
        var reader = RecordReader(text)
        let path = try reader.text()
        let part = try reader.text()
        otherPaths = try reader.list { reader throws(ClusterError) in try reader.text() }
        let headline = try reader.text()
        let byline = try reader.optionalText()
        let source = try reader.optionalText()
        let url = try reader.optionalText()
        let published = try reader.optionalText().flatMap { PublicationDay($0) }
        let language = try reader.optionalText()
        let body = try reader.text()
        let length = body.utf8.count
        let passages = try reader.list { reader throws(ClusterError) in try Self.passage(&reader, in: body) }
        guard passages.first?.passage.range.lowerBound == 0, passages.last?.passage.range.upperBound == length,
            zip(passages, passages.dropFirst()).allSatisfy({
                $0.passage.range.upperBound == $1.passage.range.lowerBound
            })
        else { throw .damagedRecord }
        let quotations = try reader.list { reader throws(ClusterError) in try Self.quotation(&reader, length) }
        guard reader.isAtEnd else { throw .damagedRecord }
        article = AnalysedArticle(
            article: Article(
                path: path, headline: headline, byline: byline, source: source, url: url, published: published,
                language: language, text: body),
            part: part, file: FileFingerprint(size: 0, modified: 0, contentHash: []),
            passages: passages.enumerated().map { number, part in
                Passage(ordinal: number, range: part.passage.range, text: part.passage.text)
            },
            mentions: passages.map(\.mentions), quotations: quotations)
    }

    private static func passage(
        _ reader: inout RecordReader, in text: String
    ) throws(ClusterError) -> (passage: Passage, mentions: [Mention]) {
        let range = try reader.range(upTo: text.utf8.count)
        let start = text.utf8.index(text.utf8.startIndex, offsetBy: range.lowerBound)
        let end = text.utf8.index(start, offsetBy: range.count)
        guard let part = String(text.utf8[start..<end]) else { throw .damagedRecord }
        let mentions = try reader.list { reader throws(ClusterError) in
            Mention(range: try reader.range(upTo: range.count), type: try reader.value(), name: try reader.text())
        }
        return (Passage(ordinal: 0, range: range, text: part), mentions)
    }

    private static func quotation(_ reader: inout RecordReader, _ length: Int) throws(ClusterError) -> Quotation {
        let kind: Quotation.Kind = try reader.value()
        let ranges = try reader.list { reader throws(ClusterError) in try reader.range(upTo: length) }
        let evidence: Quotation.Evidence = try reader.value()
        guard let confidence = Double(try reader.text()), !ranges.isEmpty else { throw .damagedRecord }
        let cues = try reader.list { reader throws(ClusterError) in try reader.range(upTo: length) }
        let speakers = try reader.list { reader throws(ClusterError) in
            Speaker(name: try reader.text(), range: try reader.range(upTo: length), resolution: try reader.value())
        }
        return Quotation(
            kind: kind, ranges: ranges, speaker: speakers.first, cue: cues.first, evidence: evidence,
            confidence: confidence)
    }
}
