/// An article's text as it is stored, indexed and shown.
///
/// `TextAnalysis` makes canonical text from raw text, cuts it into sentences and passages, and finds the stems of
/// words. It refuses to know where a text came from (files, formats, character encodings) and where it goes (SQLite,
/// queries, printing).
///
/// SQLite's stock tokenizer (`unicode61 remove_diacritics 2`) folds case and diacritics. What it cannot do is done
/// to the text itself, here:
///
/// - characters: NFC; ligatures U+FB00…FB06 spelled out; invisible and control characters dropped; every Unicode
///   space a plain one, runs of blanks collapsed; see ``CharacterCleaner``;
/// - lines: hard-wrapped lines joined, broken words re-joined, stray line breaks healed; see ``LineLayout``;
/// - scripts written without spaces: U+200B between characters, so that each is a token; see ``TokenBreaks``.
///
/// Paragraphs are separated by exactly `"\n\n"`, lines inside a paragraph (speaker lines, list items, verse, table
/// rows) by `"\n"`. There is no white space at either end. Cleaning a canonical text changes nothing.
package struct CanonicalText: Sendable, Hashable {
    /// The canonical text; empty when the raw text holds nothing visible.
    package let text: String

    /// Cleans a raw text, in time linear in its length.
    package init(cleaning raw: String) {
        self.init(cleaning: raw[...])
    }

    /// Cleans a part of a text.
    package init(cleaning raw: Substring) {
        var source = raw
        if source.withUTF8({ CharacterCleaner.isPlainLine($0.span) }) {
            text = String(source)
            return
        }
        var cleaner = CharacterCleaner(capacity: raw.utf8.count)
        source.withUTF8 { cleaner.clean($0.span) }
        var bytes = cleaner.finish()
        if cleaner.needsNormalization {
            bytes = Normalization.composed(bytes.span)
        }
        bytes = LineLayout.settled(bytes, isASCII: cleaner.isASCII)
        if cleaner.hasUnspacedScript {
            bytes = TokenBreaks.inserted(into: bytes.span)
        }
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// The text without its token breaks (U+200B), as a reader should see it.
    package static func withoutTokenBreaks(_ text: String) -> PrintableText {
        PrintableText(removingTokenBreaksFrom: text)
    }
}
