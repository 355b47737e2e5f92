/// A word or a phrase to look for.
///
/// `text` is what was written, uncut: `well-known`, `U.S.` and `C++` are one term each. The index's own tokenizer cuts it;
/// several tokens are looked for side by side.
package struct Term: Sendable, Equatable {
    /// How far the words of the index may differ from the text. Case and diacritics never matter.
    package enum Form: Sendable, Hashable {
        /// Any word of the same stem: `word`.
        case stemmed
        /// These words as they are: `=word`, `"some words"`.
        case exact
        /// Any word that begins so; with several tokens, the last is the beginning: `word*`.
        case prefix
        /// Any word that is 1 or 2 single-letter edits away; with several tokens, each may be: `word~`, `word~2`.
        case fuzzy(edits: Int)
    }

    /// Where the words must stand.
    package enum Place: Sendable, Hashable {
        /// In the headline or the text.
        case anywhere
        /// In the headline: `title:word`.
        case headline
    }

    /// Holds at least one letter or digit. Typographic apostrophes are straight, control characters are spaces.
    package var text: String
    package var form: Form
    package var place: Place
    /// UTF-8 byte offsets into the query text, signs included; empty in a term that was not read from a text.
    package var range: Range<Int>

    package init(_ text: String, form: Form = .stemmed, place: Place = .anywhere, range: Range<Int> = 0..<0) {
        self.text = text
        self.form = form
        self.place = place
        self.range = range
    }
}
