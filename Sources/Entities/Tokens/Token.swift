/// A word, a number or a mark of punctuation, where it stands and what it looks like.
///
/// A token holds no text. Two tokens with the same `key` are the same word but for case and diacritics.
package struct Token: Sendable, Equatable {
    /// The first byte, an offset into the UTF-8 text.
    package var start: UInt32
    /// The byte after the last one.
    package var end: UInt32
    /// The 64-bit FNV-1a hash of the bytes in lower case without diacritics; for an abbreviation, without its full stop.
    package var key: UInt64
    package var traits: Traits

    /// UTF-8 byte offsets into the text.
    package var range: Range<Int> { Int(start)..<Int(end) }

    /// What a token looks like and how it stands to the one before.
    package struct Traits: OptionSet, Sendable {
        package let rawValue: UInt16
        package init(rawValue: UInt16) { self.rawValue = rawValue }

        /// Begins with a letter.
        package static let word = Self(rawValue: 1 << 0)
        /// Begins with a digit.
        package static let number = Self(rawValue: 1 << 1)
        /// Begins with a capital letter.
        package static let capitalised = Self(rawValue: 1 << 2)
        /// Has two letters or more, and no small one.
        package static let allCapitals = Self(rawValue: 1 << 3)
        /// Ends with a full stop that belongs to the word: `Mr.`, `U.S.`, `J.`
        package static let abbreviation = Self(rawValue: 1 << 4)
        /// A single capital letter with its full stop: `J.`
        package static let initial = Self(rawValue: 1 << 5)
        /// White space, or the start of the text, is in front of it.
        package static let spaced = Self(rawValue: 1 << 6)
        /// The first token of a line.
        package static let lineStart = Self(rawValue: 1 << 7)
        /// Letters and full stops in turn: `U.S.`, `U.N.`
        package static let dotted = Self(rawValue: 1 << 8)
        /// The tail split off a word at its apostrophe: `'s`, `'re`.
        package static let clitic = Self(rawValue: 1 << 9)
        /// A word of small letters throughout, none of them beyond Latin, Greek and Cyrillic.
        package static let smallLetters = Self(rawValue: 1 << 10)
        /// A capital and two small letters or more, all of them ASCII, and nothing else.
        package static let titleCase = Self(rawValue: 1 << 11)
    }
}
