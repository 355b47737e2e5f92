/// What is known of a token beside its letters, in one word of memory.
struct TokenNote {
    /// `WordClasses` from bit 0, and above them flags and the mark.
    private var bits: UInt64

    /// The punctuation marks that rules ask for.
    struct Mark: RawRepresentable, Equatable {
        let rawValue: UInt8

        static let none = Self(rawValue: 0)
        static let stop = Self(rawValue: 1)
        static let comma = Self(rawValue: 2)
        static let colon = Self(rawValue: 3)
        static let hyphen = Self(rawValue: 4)
        static let ampersand = Self(rawValue: 5)
        static let openingBracket = Self(rawValue: 6)
        static let closingBracket = Self(rawValue: 7)
        static let quote = Self(rawValue: 8)
        static let slash = Self(rawValue: 9)
        static let other = Self(rawValue: 10)
    }

    /// What a token's place says of it.
    struct Flags: OptionSet {
        let rawValue: UInt64

        /// Its capital is one that a name would have. Not so the ordinary words of a heading in title case or in capitals, and
        /// an ordinary word that stands capitalised behind "U.S.".
        static let isName = Self(rawValue: 1 << 40)
        /// A sentence or a quotation starts with it, so that any word would have a capital.
        static let startsSentence = Self(rawValue: 1 << 41)
        /// The first of a sentence: of a line, or behind a full stop, a question mark or an exclamation mark and the quotation
        /// marks and brackets that close with it.
        static let beginsSentence = Self(rawValue: 1 << 42)
        /// In a line written in capitals throughout, where a word in capitals is no acronym.
        static let inHeadingCapitals = Self(rawValue: 1 << 43)
        static let currencySign = Self(rawValue: 1 << 44)
    }

    private static let allClasses: UInt64 = 1 << UInt64(WordClasses.width) - 1
    private static let markShift: UInt64 = 56

    /// Says nothing: stands for what is before the first token and behind the last.
    static let none = Self(classes: [])

    init(classes: WordClasses, mark: Mark = .none) {
        bits = classes.rawValue | UInt64(mark.rawValue) << Self.markShift
    }

    /// What the lists say of the word. An acronym's classes are left out where the word is not in capitals.
    @inline(__always)
    var classes: WordClasses { WordClasses(rawValue: bits & Self.allClasses) }

    @inline(__always)
    var mark: Mark { Mark(rawValue: UInt8(truncatingIfNeeded: bits >> Self.markShift)) }

    @inline(__always)
    var isMark: Bool { bits >> Self.markShift != 0 }

    @inline(__always)
    var isName: Bool { contains(.isName) }

    @inline(__always)
    var startsSentence: Bool { contains(.startsSentence) }

    @inline(__always)
    var beginsSentence: Bool { contains(.beginsSentence) }

    @inline(__always)
    func contains(_ flag: Flags) -> Bool { bits & flag.rawValue != 0 }

    @inline(__always)
    func has(_ wanted: WordClasses) -> Bool { bits & wanted.rawValue != 0 }

    @inline(__always)
    mutating func insert(_ flags: Flags) { bits |= flags.rawValue }

    @inline(__always)
    mutating func remove(_ flags: Flags) { bits &= ~flags.rawValue }
}
