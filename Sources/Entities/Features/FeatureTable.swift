import EntityNames

/// The features of an article's tokens, hashed: the one function that training and tagging share.
///
/// Only tokens that stand within one of a capital or a digit are looked at: a third of a news text, and nearly all names.
/// They form runs, which end with the sentence. Templates follow Ratinov and Roth 2009 (https://aclanthology.org/W09-1119/):
/// the word, its shape, its ends, its neighbours, gazetteers, and the run of capitals it stands in.
package struct FeatureTable {
    /// Bits of a bucket's number.
    package static let bucketBits = 18
    package static let bucketCount = 1 << bucketBits
    /// Changes whenever the features of a token do, so that a model made for others is refused.
    package static let identifier: UInt32 = 2
    /// Features of one token at most.
    package static let capacity = 128

    /// A run of so many tokens is cut at the next capital. Bounds the memory that decoding needs.
    static let longestRun = 256
    /// Tokens of a stretch at most.
    static let longestStretch = longestRun + 3

    let text: ClassifiedTokens
    let bytes: UnsafeBufferPointer<UInt8>
    private let tables: WordTables
    private(set) var forms: [TokenForm] = []
    private(set) var capitalRuns: [CapitalRun] = []

    /// The tokens beside a capital or a digit, in text order; each run is within one sentence.
    package private(set) var runs: [Range<Int>] = []

    /// The tokens that may be inside a name, in text order: parts of runs. What is beside a stretch is outside.
    private(set) var stretches: [Range<Int>] = []

    /// The first and the last token of the capitals a token stands in; empty where it stands in none.
    struct CapitalRun {
        var first: Int32
        var end: Int32
    }

    /// Features of all tokens in runs, to learn from.
    package init(_ text: ClassifiedTokens, in bytes: UnsafeBufferPointer<UInt8>, tables: WordTables) {
        self.init(text, in: bytes, tables: tables) { $0.runs }
    }

    /// Features of the tokens that may be inside a name.
    /// - Parameter measures: dates, sums and measures in text order, without overlap.
    init(
        _ text: ClassifiedTokens, in bytes: UnsafeBufferPointer<UInt8>, tables: WordTables, measures: [TypedSpan]
    ) {
        self.init(text, in: bytes, tables: tables) { table in
            StretchFinder.stretches(
                of: text, runs: table.runs, measures: measures)
        }
    }

    private init(
        _ text: ClassifiedTokens, in bytes: UnsafeBufferPointer<UInt8>, tables: WordTables,
        stretches: (Self) -> [Range<Int>]
    ) {
        self.text = text
        self.bytes = bytes
        self.tables = tables
        findRuns()
        self.stretches = stretches(self)
        describeTokens()
        findPhrases()
        findCapitalRuns()
    }

    // MARK: Tokens

    private mutating func describeTokens() {
        // Features ask for a token's form from one token away at most.
        var isNear = [Bool](repeating: false, count: text.count)
        for stretch in stretches {
            for near in max(stretch.lowerBound - 1, 0)..<min(stretch.upperBound + 1, text.count) where !isNear[near] {
                isNear[near] = true
                tables.prefetch(text.tokens[near].key)
            }
        }
        forms = Array(repeating: .distant, count: text.count)
        for index in isNear.indices where isNear[index] { forms[index] = form(at: index) }
    }

    private func form(at index: Int) -> TokenForm {
        let token = text.tokens[index]
        let classes = text.notes[index].classes
        var flags: TokenForm.Flags = []
        let isCapital = text.notes[index].isName
        let isHeading = text.notes[index].contains(.inHeadingCapitals)
        if isCapital { flags.insert(.capital) }
        if isHeading { flags.insert(.inHeading) }
        if classes.contains(.ordinary) { flags.insert(.ordinary) }
        let mark = text.notes[index].mark
        if classes.contains(.connector) || mark == .hyphen || mark == .ampersand {
            flags.insert(.connector)
        }
        let facts = tables.facts(of: token.key)
        if facts.lists.contains(.phraseStart) { flags.insert(.startsListedPhrase) }
        let lists = isCapital ? facts.lists : []
        var cue: UInt8 = 0
        if !classes.isDisjoint(with: [.title, .honorific]) { cue |= 1 }
        if classes.contains(.organisationHead) { cue |= 2 }
        if !classes.isDisjoint(with: [.placeHead, .placeLead]) { cue |= 4 }
        if classes.contains(.speechVerb) { cue |= 8 }
        let word = UInt32(truncatingIfNeeded: token.key ^ token.key >> 32)
        let shape = shape(of: token, asCapital: isCapital, inHeading: isHeading)
        return TokenForm(
            word: word, shape: shape, form: Self.mix(word, shape), gazette: Gazette.word(classes, lists), cue: cue,
            cluster: facts.cluster, flags: flags)
    }

    /// A hash of the pattern of letters, digits and marks; of each, more than two in a row count as two.
    private func shape(of token: Token, asCapital: Bool, inHeading: Bool) -> UInt32 {
        if token.traits.contains(.clitic) { return 2 }
        let width = token.end - token.start
        if token.traits.contains(.smallLetters), width == 1 || width > 4 || bytes[Int(token.start)] < 0x80 {
            return width == 1 ? Self.smallLetter : Self.smallLetters
        }
        let isWord = token.traits.contains(.word)
        let isRestored = isWord && token.traits.contains(.capitalised) && (inHeading || !asCapital)
        var shape: UInt32 = 1
        var last: UInt32 = 0
        var repeats = 0
        var length = 0
        var index = Int(token.start)
        while index < Int(token.end), length < 8 {
            let byte = bytes[index]
            var kind: UInt32
            var width = 1
            switch byte {
            case 0x61...0x7A: kind = 1
            case 0x41...0x5A: kind = isRestored && (index > Int(token.start) || !asCapital) ? 1 : 2
            case 0x30...0x39: kind = 3
            case 0x80...:
                let (scalar, scalarWidth) = Self.scalar(at: index, in: bytes)
                width = scalarWidth
                switch LetterForms.kind(of: scalar) {
                case .small: kind = 1
                case .capital: kind = isRestored && (index > Int(token.start) || !asCapital) ? 1 : 2
                case .caseless: kind = 4
                case .mark: kind = last
                case .none: kind = scalar & 0xFFFF | 0x100
                }
            default: kind = UInt32(byte) | 0x100
            }
            index += width
            if kind == last {
                repeats += 1
                if repeats > 1 { continue }
            } else {
                repeats = 0
            }
            last = kind
            length += 1
            shape = shape &* 0x0100_0193 ^ kind
        }
        return shape
    }

    private static func scalar(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (scalar: UInt32, width: Int) {
        let lead = UInt32(bytes[index])
        let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
        guard width > 1, index + width <= bytes.count else { return (lead, 1) }
        var scalar = lead & (0xFF >> UInt32(width + 1))
        for offset in 1..<width { scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F) }
        return (scalar, width)
    }

    private mutating func findPhrases() {
        for index in text.capitals.members(in: 0..<text.count) {
            if text.notes[index].has(.phraseStart),
                let phrase = Lexicon.shared.longestPhrase(in: text.tokens, at: index)
            {
                mark(index..<phrase.end, Gazette.phrase(phrase.classes))
            }
            if forms[index].flags.contains(.startsListedPhrase),
                let phrase = longestListedPhrase(at: index)
            {
                mark(index..<phrase.end, Gazette.phrase(phrase.lists))
            }
        }
    }

    private func longestListedPhrase(at index: Int) -> (end: Int, lists: ListedNames.Lists)? {
        var key = text.tokens[index].key
        var best: (end: Int, lists: ListedNames.Lists)?
        var next = index + 1
        while text.continuesLine(next), next < index + 4 {
            key = TokenKey.joining(key, text.tokens[next].key)
            let lists = tables.facts(of: key).lists
            next += 1
            if !lists.isDisjoint(with: [.place, .organisation]) { best = (next, lists) }
            guard lists.contains(.phraseStart) else { break }
        }
        return best
    }

    private mutating func mark(_ range: Range<Int>, _ bit: UInt32) {
        forms[range.lowerBound].gazette |= bit
        for index in range.dropFirst() { forms[index].gazette |= bit << 1 }
    }

    private mutating func findCapitalRuns() {
        capitalRuns = Array(repeating: CapitalRun(first: 0, end: 0), count: forms.count)
        var index = 0
        while index < forms.count {
            guard forms[index].flags.contains(.capital) else {
                index += 1
                continue
            }
            var end = index + 1
            while end < forms.count, !text.notes[end].beginsSentence {
                if forms[end].flags.contains(.capital) {
                    end += 1
                } else if forms[end].flags.contains(.connector), end + 1 < forms.count,
                    forms[end + 1].flags.contains(.capital), !text.notes[end + 1].beginsSentence
                {
                    end += 2
                } else {
                    break
                }
            }
            let run = CapitalRun(first: Int32(index), end: Int32(end))
            for member in index..<end { capitalRuns[member] = run }
            index = end
        }
    }

    private mutating func findRuns() {
        var start = 0
        var end = 0
        for index in text.gates.members(in: 0..<text.count) {
            let first = text.notes[index].beginsSentence ? index : index - 1
            if first > end || (first == end && text.notes[index].beginsSentence) {
                close(start..<end)
                start = max(first, end)
            }
            let next = index + 1
            end = next < text.count && !text.notes[next].beginsSentence ? next + 1 : next
            if end - start >= Self.longestRun {
                close(start..<end)
                start = end
            }
        }
        close(start..<end)
    }

    private mutating func close(_ run: Range<Int>) {
        if !run.isEmpty { runs.append(run) }
    }

    @inline(__always)
    static func mix(_ one: UInt32, _ other: UInt32) -> UInt32 {
        let product = (UInt64(one) &* 0x9e37_79b9_7f4a_7c15 ^ UInt64(other)) &* 0xff51_afd7_ed55_8ccd
        return UInt32(truncatingIfNeeded: product >> 32)
    }

    /// The shapes of a small letter, and of several: one step of ``shape(of:asCapital:inHeading:)``, and two.
    private static let smallLetter: UInt32 = 0x0100_0193 ^ 1
    private static let smallLetters: UInt32 = (0x0100_0193 ^ 1) &* 0x0100_0193 ^ 1
}
