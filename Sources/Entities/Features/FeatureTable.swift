/// The features of an article's tokens, hashed: the one function that training and tagging share.
///
/// Only tokens that stand within one of a capital or a digit are looked at, see ``CandidateRuns``. Templates follow Ratinov and
/// Roth 2009 (https://aclanthology.org/W09-1119/): the word, its shape, its ends, its neighbours, gazetteers, and the run of
/// capitals it stands in.
package struct FeatureTable: ~Copyable {
    /// Bits of a bucket's number.
    package static let bucketBits = 18
    package static let bucketCount = 1 << bucketBits
    /// Changes whenever the features of a token do, so that a model made for others is refused.
    package static let identifier: UInt32 = 2
    /// Features of one token at most.
    package static let capacity = 128

    /// Tokens of a stretch at most.
    static let longestStretch = CandidateRuns.longest + 3

    let text: ClassifiedTokens
    let bytes: UnsafeBufferPointer<UInt8>
    private let tables: WordTables
    /// One for each token; written for those in `near` only.
    let forms: UnsafeMutableBufferPointer<TokenForm>
    /// The tokens whose form features ask for: those of the stretches, and one on each side.
    private let near: TokenSet
    private let nearWords: UnsafeMutableBufferPointer<UInt64>

    /// The tokens beside a capital or a digit, in text order; each run is within one sentence.
    package let runs: [Range<Int>]

    /// The tokens that may be inside a name, in text order: parts of runs. What is beside a stretch is outside.
    let stretches: [Range<Int>]

    /// Features of all tokens in runs, to learn from.
    package init(_ text: ClassifiedTokens, in bytes: UnsafeBufferPointer<UInt8>, tables: WordTables) {
        let runs = CandidateRuns.runs(of: text)
        self.init(text, in: bytes, tables: tables, runs: runs, stretches: runs)
    }

    /// Features of the tokens that may be inside a name.
    /// - Parameter measures: dates, sums and measures in text order, without overlap.
    init(
        _ text: ClassifiedTokens, in bytes: UnsafeBufferPointer<UInt8>, tables: WordTables, measures: [TypedSpan]
    ) {
        let runs = CandidateRuns.runs(of: text)
        self.init(
            text, in: bytes, tables: tables, runs: runs,
            stretches: StretchFinder.stretches(of: text, runs: runs, measures: measures))
    }

    private init(
        _ text: ClassifiedTokens, in bytes: UnsafeBufferPointer<UInt8>, tables: WordTables, runs: [Range<Int>],
        stretches: [Range<Int>]
    ) {
        self.text = text
        self.bytes = bytes
        self.tables = tables
        self.runs = runs
        self.stretches = stretches
        forms = .allocate(capacity: text.count)
        nearWords = .allocate(capacity: TokenSet.size(for: text.count))
        near = TokenSet(nearWords)
        findNear()
        describeTokens()
        findPhrases()
        findCapitalRuns()
    }

    deinit {
        forms.deallocate()
        nearWords.deallocate()
    }

    // MARK: Tokens

    private func findNear() {
        var done = 0
        for stretch in stretches {
            let end = min(stretch.upperBound + 1, text.count)
            for index in max(stretch.lowerBound - 1, done)..<end {
                near.insert(index)
                tables.prefetch(text.tokens[index].key)
            }
            done = end
        }
    }

    private func describeTokens() {
        for index in near.members(in: 0..<text.count) { forms.initializeElement(at: index, to: form(at: index)) }
    }

    @inline(__always)
    private func form(at index: Int) -> TokenForm {
        let token = text.tokens[index]
        let note = text.notes[index]
        var flags: TokenForm.Flags = []
        let isCapital = note.isName
        let isHeading = note.contains(.inHeadingCapitals)
        if isCapital { flags.insert(.capital) }
        if isHeading { flags.insert(.inHeading) }
        if note.has(.ordinary) { flags.insert(.ordinary) }
        if note.has(.connector) || note.mark == .hyphen || note.mark == .ampersand { flags.insert(.connector) }
        let facts = tables.facts(of: token.key)
        if facts.lists.contains(.phraseStart), token.traits.contains(.capitalised), text.continuesLine(index + 1) {
            flags.insert(.startsListedPhrase)
            tables.prefetch(TokenKey.joining(token.key, text.tokens[index + 1].key))
        }
        let lists = isCapital ? facts.lists : []
        var cue: UInt8 = 0
        if note.has([.title, .honorific]) { cue |= 1 }
        if note.has(.organisationHead) { cue |= 2 }
        if note.has([.placeHead, .placeLead]) { cue |= 4 }
        if note.has(.speechVerb) { cue |= 8 }
        let word = UInt32(truncatingIfNeeded: token.key ^ token.key >> 32)
        let shape = TokenShape.shape(of: token, in: bytes, asCapital: isCapital, inHeading: isHeading)
        return TokenForm(
            word: word, shape: shape, form: Self.mix(word, shape), gazette: Gazette.word(note.classes, lists), cue: cue,
            cluster: facts.cluster, flags: flags)
    }

    // MARK: Phrases

    private func findPhrases() {
        for index in text.listedStarts.members(in: 0..<text.count) where text.notes[index].has(.phraseStart) {
            guard text.tokens[index].traits.contains(.capitalised),
                let phrase = Lexicon.shared.longestPhrase(in: text.tokens, at: index)
            else { continue }
            mark(index..<phrase.end, Gazette.phrase(phrase.classes))
        }
        for index in text.capitals.members(in: 0..<text.count) where near.contains(index) {
            guard forms[index].flags.contains(.startsListedPhrase), let phrase = longestListedPhrase(at: index) else {
                continue
            }
            mark(index..<phrase.end, Gazette.phrase(phrase.lists))
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

    private func mark(_ range: Range<Int>, _ bit: UInt32) {
        for index in near.members(in: range) { forms[index].gazette |= index == range.lowerBound ? bit : bit << 1 }
    }

    private func findCapitalRuns() {
        var done = 0
        for index in text.capitals.members(in: 0..<text.count) where index >= done && has(.capital, at: index) {
            var end = index + 1
            while continuesSentence(end) {
                if has(.capital, at: end) {
                    end += 1
                } else if has(.connector, at: end), continuesSentence(end + 1), has(.capital, at: end + 1) {
                    end += 2
                } else {
                    break
                }
            }
            for member in near.members(in: index..<end) { forms[member].capitals = Int32(index)..<Int32(end) }
            done = end
        }
    }

    @inline(__always)
    private func continuesSentence(_ index: Int) -> Bool {
        index < text.count && !text.notes[index].beginsSentence
    }

    /// Whether a token, of those that features ask for, has something of its form.
    @inline(__always)
    private func has(_ flag: TokenForm.Flags, at index: Int) -> Bool {
        near.contains(index) && forms[index].flags.contains(flag)
    }

    @inline(__always)
    static func mix(_ one: UInt32, _ other: UInt32) -> UInt32 {
        let product = (UInt64(one) &* 0x9e37_79b9_7f4a_7c15 ^ UInt64(other)) &* 0xff51_afd7_ed55_8ccd
        return UInt32(truncatingIfNeeded: product >> 32)
    }
}
