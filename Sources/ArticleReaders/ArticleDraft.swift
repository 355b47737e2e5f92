package import Articles
import TextAnalysis

/// What a reader knows of an article before the text's own opening lines and the file's name have been looked at.
///
/// Where several places state a field, the order is: ``stated``, the header lines at the top of the text, the dateline,
/// the file's name.
package struct ArticleDraft: Sendable {
    /// No article is longer, in bytes: 32 MiB.
    package static let byteLimit = 32 << 20

    package var path: String
    /// What the format itself says: front matter, a feed's elements, a table's columns.
    package var stated: Metadata
    /// A heading the format marks as such; it is the headline unless another one is stated.
    package var heading: String?
    /// Plain text with line feeds, not yet cleaned.
    package var body: String

    package init(path: String, stated: Metadata = Metadata(), heading: String? = nil, body: String) {
        self.path = path
        self.stated = stated
        self.heading = heading
        self.body = body
    }

    /// The article, with clean text and all that is known of it.
    /// - Throws: ``ReadingError/tooLong(bytes:limit:)``, ``ReadingError/empty`` or ``ReadingError/noText``.
    package func article() throws(ReadingError) -> Article {
        guard body.utf8.count <= Self.byteLimit else {
            throw .tooLong(bytes: body.utf8.count, limit: Self.byteLimit)
        }
        let top = TopMatter(of: body, knownHeadline: stated.headline ?? heading)
        var metadata = stated
        metadata.fillGaps(from: top.metadata)

        var leadingHeadline = top.leadingHeadline
        var text = CanonicalText(cleaning: Substring(body.utf8.dropFirst(top.length))).text
        if text.isEmpty, let line = leadingHeadline {
            text = CanonicalText(cleaning: line).text
            leadingHeadline = nil
        }
        guard !text.isEmpty else { throw hasContent(top) ? .noText : .empty }
        if let heading, let headline = metadata.headline, !Headline.matches(heading, headline) {
            text = CanonicalText(cleaning: heading).text + "\n\n" + text
        }

        let pathDate = PathDate(path: path)
        if let dateline = Dateline(openingOf: text) {
            metadata.source = metadata.source ?? dateline.source
            metadata.published = metadata.published ?? dateline.date?.publicationDay(besides: pathDate)
        }
        metadata.published = metadata.published ?? pathDate.day

        return Article(
            path: path,
            headline: clean(metadata.headline ?? heading ?? leadingHeadline) ?? Headline.firstSentence(of: text),
            byline: clean(metadata.byline),
            source: clean(metadata.source),
            url: metadata.url,
            published: metadata.published,
            language: metadata.language,
            text: text
        )
    }

    private func hasContent(_ top: TopMatter) -> Bool {
        heading != nil || stated != Metadata() || top.length > 0
    }

    private func clean(_ value: String?) -> String? {
        guard let value else { return nil }
        let line = Headline.onOneLine(CanonicalText(cleaning: value).text)
        return line.isEmpty ? nil : line
    }
}

extension WrittenDate {
    /// The day; a missing year is taken from the file's name, and without one there is no day.
    fileprivate func publicationDay(besides path: PathDate) -> PublicationDay? {
        if year != nil { return publicationDay }
        if let day = path.day { return publicationDay(nearest: day) }
        return path.year.flatMap { PublicationDay(year: $0, month: month, day: day) }
    }
}
