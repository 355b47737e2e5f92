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
    package static let identifier: UInt32 = 1
    /// Features of one token at most.
    package static let capacity = 128

    /// A run of so many tokens is cut at the next capital. Bounds the memory that decoding needs.
    static let longestRun = 256

    let text: ClassifiedTokens
    private let bytes: UnsafeBufferPointer<UInt8>
    private let tables: WordTables
    /// Whether each token can only be outside a name, so that it needs no features of its own.
    private(set) var isOutside: [Bool]
    private let beginsSentence: [Bool]
    private(set) var forms: [TokenForm] = []
    private var capitalRuns: [CapitalRun] = []

    /// The tokens worth looking at, in text order; each run is within one sentence.
    package private(set) var runs: [Range<Int>] = []

    /// The first and the last token of the capitals a token stands in; empty where it stands in none.
    private struct CapitalRun {
        var first: Int32
        var end: Int32
    }

    /// - Parameter skipsOutside: whether features are asked for only of tokens that may be inside a name.
    package init(
        _ text: ClassifiedTokens, in bytes: UnsafeBufferPointer<UInt8>, tables: WordTables, skipsOutside: Bool = false
    ) {
        self.text = text
        self.bytes = bytes
        self.tables = tables
        beginsSentence = (0..<text.count).map(text.beginsSentence)
        isOutside = []
        findRuns()
        isOutside = Self.outside(text, runs: runs, beginsSentence: beginsSentence)
        describeTokens(skipsOutside: skipsOutside)
        findPhrases()
        findCapitalRuns()
    }

    // MARK: Tokens

    private mutating func describeTokens(skipsOutside: Bool) {
        let connectors = Self.connectors
        // Features ask for a token's form from two tokens away at most.
        var isNear = [Bool](repeating: false, count: text.count)
        for run in runs {
            for index in run where !(skipsOutside && isOutside[index]) {
                for near in max(index - 2, 0)..<min(index + 3, text.count) where !isNear[near] {
                    isNear[near] = true
                    tables.prefetch(text.tokens[near].key)
                }
            }
        }
        forms = Array(repeating: .distant, count: text.count)
        for index in isNear.indices where isNear[index] { forms[index] = form(at: index, connectors) }
    }

    private func form(at index: Int, _ connectors: KeySet) -> TokenForm {
        let token = text.tokens[index]
        let classes = text.classes[index]
        var flags: TokenForm.Flags = []
        let isCapital = text.isName[index]
        let isHeading = text.isInHeadingCapitals(index)
        if isCapital { flags.insert(.capital) }
        if isHeading { flags.insert(.inHeading) }
        if classes.contains(.ordinary) { flags.insert(.ordinary) }
        if connectors.contains(token.key) || text.marks[index] == .hyphen || text.marks[index] == .ampersand {
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
        for index in 0..<text.count where text.tokens[index].traits.contains(.capitalised) {
            if text.classes[index].contains(.phraseStart),
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
            while end < forms.count, !beginsSentence[end] {
                if forms[end].flags.contains(.capital) {
                    end += 1
                } else if forms[end].flags.contains(.connector), end + 1 < forms.count,
                    forms[end + 1].flags.contains(.capital), !beginsSentence[end + 1]
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
        for index in 0..<text.count {
            guard text.isGate(index) else { continue }
            let first = beginsSentence[index] ? index : index - 1
            if first > end || (first == end && beginsSentence[index]) {
                close(start..<end)
                start = max(first, end)
            }
            let next = index + 1
            end = next < text.count && !beginsSentence[next] ? next + 1 : next
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

    // MARK: Features

    /// Writes the numbers of a token's buckets.
    /// - Parameter buckets: room for `capacity` numbers.
    /// - Returns: how many were written.
    package func features(at index: Int, into buckets: UnsafeMutablePointer<UInt32>) -> Int {
        var sink = Sink(buckets: buckets)
        let this = forms[index]
        let before = neighbour(index, -1)
        let after = neighbour(index, 1)
        addWord(index, this, to: &sink)
        let secondBefore = neighbour(index, -2)
        let secondAfter = neighbour(index, 2)
        sink.add(20, before.word)
        sink.add(21, after.word)
        sink.add(22, secondBefore.word)
        sink.add(23, secondAfter.word)
        sink.add(24, before.word, this.word)
        sink.add(25, this.word, after.word)
        sink.add(26, before.word, after.word)
        sink.add(27, before.shape)
        sink.add(28, after.shape)
        sink.add(29, before.shape, this.shape)
        sink.add(30, this.shape, after.shape)
        sink.add(31, Self.mix(before.shape, this.shape), after.shape)
        sink.add(32, UInt32(before.cue) << 8 | UInt32(this.cue) << 4 | UInt32(after.cue))
        let isFirst = beginsSentence[index]
        if isFirst {
            sink.add(33, 0)
            sink.add(34, this.shape)
        }
        if this.flags.contains(.inHeading) {
            sink.add(35, 0)
            sink.add(36, this.word)
        }
        let isOrdinary: UInt32 = this.flags.contains(.ordinary) ? 2 : 0
        sink.add(37, this.shape, isOrdinary | (isFirst ? 1 : 0))
        addGazette(before.gazette, this.gazette, after.gazette, to: &sink)
        sink.add(58, UInt32(before.cluster))
        sink.add(59, UInt32(this.cluster))
        sink.add(60, UInt32(after.cluster))
        if this.flags.contains(.capital) || capitalRuns[index].end > 0 { addCapitalRun(index, to: &sink) }
        return sink.count
    }

    @inline(__always)
    private func addWord(_ index: Int, _ this: TokenForm, to sink: inout Sink) {
        let token = text.tokens[index]
        sink.add(1, this.form)
        sink.add(2, this.word)
        sink.add(3, this.shape)
        if token.traits.contains(.clitic) { return }
        let start = Int(token.start)
        let length = min(Int(token.end) - start, 4)
        var prefix: UInt32 = 0
        for offset in 0..<length {
            prefix = prefix << 8 | UInt32(Self.lowered(bytes[start + offset]))
            if offset > 0 { sink.add(3 + UInt32(offset), prefix) }
        }
        var suffix: UInt32 = 0
        for offset in 0..<length {
            suffix = suffix << 8 | UInt32(Self.lowered(bytes[Int(token.end) - 1 - offset]))
            sink.add(8 + UInt32(offset), suffix)
        }
    }

    @inline(__always)
    private func addGazette(_ before: UInt32, _ this: UInt32, _ after: UInt32, to sink: inout Sink) {
        addBits(of: before, 40, to: &sink)
        addBits(of: this, 41, to: &sink)
        addBits(of: after, 42, to: &sink)
        if this != 0 { sink.add(43, this) }
    }

    @inline(__always)
    private func addBits(of gazette: UInt32, _ template: UInt32, to sink: inout Sink) {
        var rest = gazette
        while rest != 0 {
            sink.add(template, UInt32(rest.trailingZeroBitCount))
            rest &= rest - 1
        }
    }

    @inline(__always)
    private func addCapitalRun(_ index: Int, to sink: inout Sink) {
        let run = capitalRuns[index]
        let first = Int(run.first)
        let last = Int(run.end) - 1
        let length = UInt32(min(last - first + 1, 6))
        let place: UInt32 = first == last ? 0 : index == first ? 1 : index == last ? 2 : 3
        let before = neighbour(first, -1)
        let after = neighbour(last, 1)
        sink.add(50, place)
        sink.add(51, place, length)
        sink.add(52, before.word, place)
        sink.add(53, after.word, place)
        sink.add(54, forms[last].word)
        sink.add(55, forms[first].word)
        sink.add(56, before.word, after.word)
        let cues = UInt32(before.cue) << 12 | UInt32(forms[last].cue) << 8 | UInt32(after.cue) << 4
        sink.add(57, cues | UInt32(forms[first].cue))
    }

    /// The token one or two before or behind, or what stands for the sentence's edge.
    @inline(__always)
    private func neighbour(_ index: Int, _ offset: Int) -> TokenForm {
        switch offset {
        case -1:
            return beginsSentence[index] ? .edge(1) : forms[index - 1]
        case -2:
            if beginsSentence[index] { return .edge(2) }
            return beginsSentence[index - 1] ? .edge(1) : forms[index - 2]
        default:
            for step in 1...offset where index + step >= forms.count || beginsSentence[index + step] {
                return .edge(UInt32(3 + offset - step))
            }
            return forms[index + offset]
        }
    }

    @inline(__always)
    private static func lowered(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }

    @inline(__always)
    static func mix(_ one: UInt32, _ other: UInt32) -> UInt32 {
        let product = (UInt64(one) &* 0x9e37_79b9_7f4a_7c15 ^ UInt64(other)) &* 0xff51_afd7_ed55_8ccd
        return UInt32(truncatingIfNeeded: product >> 32)
    }

    /// Takes hashed features: a multiply and a shift each.
    private struct Sink {
        let buckets: UnsafeMutablePointer<UInt32>
        var count = 0

        @inline(__always)
        mutating func add(_ template: UInt32, _ value: UInt32) {
            let product = (UInt64(template) << 32 | UInt64(value)) &* 0x9e37_79b9_7f4a_7c15
            let mixed = (product ^ product >> 32) &* 0xff51_afd7_ed55_8ccd
            buckets[count] = UInt32(truncatingIfNeeded: mixed >> UInt64(64 - FeatureTable.bucketBits))
            count += 1
        }

        @inline(__always)
        mutating func add(_ template: UInt32, _ one: UInt32, _ other: UInt32) {
            add(template, FeatureTable.mix(one, other))
        }
    }

    /// The shapes of a small letter, and of several: one step of ``shape(of:asCapital:inHeading:)``, and two.
    private static let smallLetter: UInt32 = 0x0100_0193 ^ 1
    private static let smallLetters: UInt32 = (0x0100_0193 ^ 1) &* 0x0100_0193 ^ 1

    /// Words that join the capitals on their two sides to one run.
    static let connectors = KeySet(
        ["of", "the", "for", "de", "al", "bin", "van", "von", "der", "la", "du", "del", "el", "'s"].map(TokenKey.key))
}
