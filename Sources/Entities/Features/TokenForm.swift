/// What the features ask of a token, computed once.
struct TokenForm {
    /// The word, whatever its case.
    var word: UInt32
    /// The pattern of capitals, small letters, digits and marks.
    var shape: UInt32
    /// The word and its pattern.
    var form: UInt32
    /// What the gazetteers say, a bit each; see `Gazette`.
    var gazette: UInt32
    /// Whether the word is a title, an organisation's head noun, a place's head noun, a speech verb: a bit each.
    var cue: UInt8
    /// See `WordClusters`.
    var cluster: UInt8
    var flags: Flags
    /// The run of capitals it stands in, as indices of tokens; empty where it stands in none.
    var capitals: Range<Int32> = 0..<0

    struct Flags: OptionSet {
        let rawValue: UInt8
        static let capital = Self(rawValue: 1 << 0)
        static let ordinary = Self(rawValue: 1 << 1)
        static let inHeading = Self(rawValue: 1 << 2)
        static let connector = Self(rawValue: 1 << 3)
        /// Longer names of the model's lists may begin with the word.
        static let startsListedPhrase = Self(rawValue: 1 << 4)
    }

    /// Stands for what is before the first and behind the last token of a sentence.
    static func edge(_ number: UInt32) -> Self {
        Self(word: number, shape: number, form: number, gazette: 0, cue: 0, cluster: 0, flags: [])
    }
}
