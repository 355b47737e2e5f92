import CPrefetch

/// The shipped lists, read into one hash table from words and phrases to their classes.
///
/// The table holds hashes only: 64 bits, so that two of its some twenty thousand entries, or an entry and a word of an
/// article, are mistaken for each other about never.
package struct Lexicon: Sendable {
    /// Read on first use, and kept.
    package static let shared = Lexicon()

    private struct Slot: Sendable {
        /// Zero where the slot is empty.
        var key: UInt64 = 0
        var classes: WordClasses = []
    }

    private var slots: [Slot]
    private let mask: Int

    /// - Returns: the classes of a word, or of a phrase's key; empty where the lists do not have it.
    @inline(__always)
    func classes(of key: UInt64) -> WordClasses {
        slots[slot(of: key)].classes
    }

    /// Asks for what is known of a word to be fetched from memory.
    @inline(__always)
    func prefetch(_ key: UInt64) {
        slots.withUnsafeBufferPointer { slots in
            guard let start = slots.baseAddress else { return }
            prefetch_line(start + (Int(truncatingIfNeeded: key ^ (key >> 29)) & mask))
        }
    }

    /// Where a key stands or would stand.
    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        slots.withUnsafeBufferPointer { slots in
            var slot = Int(truncatingIfNeeded: key ^ (key >> 29)) & mask
            while slots[slot].key != key, slots[slot].key != 0 { slot = (slot + 1) & mask }
            return slot
        }
    }

    /// The classes of a word or of a phrase written with single spaces.
    package func classes(of phrase: String) -> WordClasses {
        var phrase = phrase
        return phrase.withUTF8 { bytes in
            NameAliases.key(of: EntityTokenizer.tokens(in: bytes)[...]).map { classes(of: $0) } ?? []
        }
    }

    /// The longest listed phrase of two tokens or more that starts at an index.
    func longestPhrase(in tokens: UnsafeBufferPointer<Token>, at index: Int) -> (end: Int, classes: WordClasses)? {
        var key = tokens[index].key
        var best: (end: Int, classes: WordClasses)?
        var next = index + 1
        while next < tokens.count, !tokens[next].traits.contains(.lineStart) {
            key = TokenKey.joining(key, tokens[next].key)
            let found = classes(of: key)
            next += 1
            if !found.isDisjoint(with: .entity) { best = (next, found) }
            guard found.contains(.phraseStart) else { break }
        }
        return best
    }

    private init() {
        mask = (1 << 16) - 1
        slots = Array(repeating: Slot(), count: mask + 1)
        let lists: [(StaticString, WordClasses)] = [
            (Gazetteers.firstNames, .firstName), (Gazetteers.surnames, .surname),
            (Gazetteers.knownPersons, .knownPerson), (Gazetteers.familyNamesFirst, .familyNameFirst),
            (Gazetteers.countries, .country), (Gazetteers.cities, .city), (Gazetteers.regions, .region),
            (Gazetteers.organisations, .organisation), (Gazetteers.events, .event),
            (Gazetteers.honorifics, .honorific), (Gazetteers.titles, .title),
            (Gazetteers.roleModifiers, .roleModifier), (Gazetteers.organisationHeads, .organisationHead),
            (Gazetteers.companySuffixes, .companySuffix), (Gazetteers.placeHeads, .placeHead),
            (Gazetteers.placeLeads, .placeLead), (Gazetteers.speechVerbs, .speechVerb),
            (Gazetteers.particles, .particle), (Gazetteers.ordinaryWords, .ordinary), (Gazetteers.months, .month),
            (Gazetteers.weekdays, .weekday), (Gazetteers.numberWords, .numberWord), (Gazetteers.scales, .scale),
            (Gazetteers.currencies, .currency), (Gazetteers.units, .unit), (Gazetteers.timeUnits, .timeUnit),
            (Gazetteers.connectors, .connector), (Gazetteers.innerWords, .innerWord),
            (Gazetteers.innerArticles, .innerArticle), (Gazetteers.dateWords, .dateWord),
        ]
        for (list, classes) in lists { read(list, as: classes) }
        read(Gazetteers.nationalities, as: .nationality, withPlural: true)
    }

    private mutating func read(_ list: StaticString, as classes: WordClasses, withPlural: Bool = false) {
        list.withUTF8Buffer { bytes in
            let tokens = EntityTokenizer.tokens(in: bytes)
            var start = 0
            while start < tokens.count {
                var end = start + 1
                var key = tokens[start].key
                while end < tokens.count, !tokens[end].traits.contains(.lineStart),
                    bytes[Int(tokens[end].start)] != 0x7C
                {
                    insert(.phraseStart, at: key)
                    key = TokenKey.joining(key, tokens[end].key)
                    end += 1
                }
                var entry = classes
                if end == start + 1, tokens[start].traits.contains(.allCapitals),
                    !tokens[start].traits.contains(.dotted)
                {
                    entry.insert(.acronym)
                }
                insert(entry, at: key)
                if withPlural, end == start + 1 { insert(classes, at: TokenKey.appending(UInt8(ascii: "s"), to: key)) }
                start = end < tokens.count && bytes[Int(tokens[end].start)] == 0x7C ? end + 1 : end
            }
        }
    }

    private mutating func insert(_ classes: WordClasses, at key: UInt64) {
        let slot = slot(of: key)
        slots[slot].key = key
        slots[slot].classes.formUnion(classes)
    }
}
