import Entities

/// The words that tell speech, and the small words around them, as roles by token key.
struct SpeechLexicon: Sendable {
    /// Read on first use, and kept.
    static let shared = SpeechLexicon()

    /// A bit for each of the words, by other bits of its key: most words of a text are in no list, and end here, in the
    /// processor's nearest cache.
    private var mayHold: [UInt64]
    private var entries: [Entry]
    private let mask: Int

    private struct Entry {
        /// 0 where there is none.
        var key: UInt64
        var roles: WordRoles
    }

    /// - Returns: what a word may do; empty where the lists do not have it.
    @inline(__always)
    func roles(of key: UInt64) -> WordRoles {
        guard mayHold[Self.word(of: key)] & Self.bit(of: key) != 0 else { return [] }
        var slot = slot(of: key)
        while true {
            let found = entries[slot]
            if found.key == key { return found.roles }
            if found.key == 0 { return [] }
            slot = (slot + 1) & mask
        }
    }

    private init() {
        mask = (1 << 13) - 1
        mayHold = Array(repeating: 0, count: 1 << 9)
        entries = Array(repeating: Entry(key: 0, roles: []), count: mask + 1)
        let lists: [(StaticString, WordRoles)] = [
            (Self.otherVerbs, .otherVerb), (Self.verbsThatAreNouns, .nounForm),
            (Self.mostlyNouns, .mostlyNoun), (Self.weakForms, .weakForm),
            (Self.auxiliaries, .auxiliary), (Self.beings, [.auxiliary, .being]), (Self.modals, [.auxiliary, .modal]),
            (Self.negations, .negation), (Self.adverbs, .adverb), (Self.determiners, .determiner),
            (Self.prepositions, .preposition), (Self.subordinators, .subordinator), (Self.conjunctions, .conjunction),
            (Self.relatives, .relative), (Self.masculine, .masculine), (Self.feminine, .feminine),
            (Self.subjectPronouns, .subjectPronoun), (Self.firstPersons, .firstPerson),
            (Self.objectPronouns, .objectPronoun), (Self.possessivePronouns, .possessivePronoun), (Self.times, .time),
            (Self.hearers, .hearers), (Self.speechNouns, .speechNoun), (Self.titles, .title),
            (Self.maleHonorifics, .honorificMale), (Self.femaleHonorifics, .honorificFemale),
            (Self.maleNames, .maleName), (Self.femaleNames, .femaleName),
            ("that", .that), ("to", .to), ("of", .of), ("according", .according), ("as", .asWord), ("by", .by),
            ("whether why how what if", .questionWord),
            ("however after though although while whereas compared", .clauseBreak),
            ("say says said saying think thinks believe believes", .plainReporting),
        ]
        for (list, roles) in lists {
            for word in Self.words(list) { insert(roles, word) }
        }
        let verbs: [(StaticString, StaticString, WordRoles)] = [
            (Self.reportingVerbs, Self.irregularReportingVerbs, .reportingVerb),
            (Self.mentalVerbs, Self.irregularMentalVerbs, .mentalVerb),
            (Self.promisingVerbs, "", .promisingVerb), (Self.judgingVerbs, "", .judgingVerb),
            (Self.tellingVerbs, Self.irregularTellingVerbs, .tellingVerb),
            (Self.quotingVerbs, Self.irregularQuotingVerbs, .quotingVerb),
        ]
        for (regular, irregular, roles) in verbs {
            for entry in Self.words(regular) { insert(Self.forms(of: entry), roles) }
            for entry in Self.words(irregular) { insert(entry.split(separator: "/").map(String.init), roles) }
        }
    }

    private static func words(_ list: StaticString) -> [String] {
        list.description.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { String(Substring($0)) }
    }

    /// The plain form, third person, past and participle of a regular verb.
    private static func forms(of entry: String) -> [String] {
        let doubles = entry.hasSuffix("*")
        let verb = doubles ? String(entry.dropLast()) : entry
        let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
        let last = verb.last ?? "e"
        let stem = last == "e" ? String(verb.dropLast()) : doubles ? verb + String(last) : verb
        let penultimate = verb.dropLast().last ?? "a"
        if last == "y", !vowels.contains(penultimate) {
            return [verb, verb.dropLast() + "ies", verb.dropLast() + "ied", verb + "ing"]
        }
        let hisses = ["s", "sh", "ch", "x", "z", "o"].contains { verb.hasSuffix($0) }
        return [verb, verb + (hisses ? "es" : "s"), stem + "ed", stem + "ing"]
    }

    private mutating func insert(_ forms: [String], _ roles: WordRoles) {
        for (number, form) in forms.enumerated() {
            insert(number == 3 ? roles.union(.participle) : number == 0 ? roles.union(.plainForm) : roles, form)
        }
    }

    private mutating func insert(_ roles: WordRoles, _ word: String) {
        // A clitic is a token only after a word.
        var word = word.hasPrefix("'") ? "x" + word : word
        guard let key = word.withUTF8({ EntityTokenizer.tokens(in: $0).last?.key }) else { return }
        var slot = slot(of: key)
        while entries[slot].key != 0, entries[slot].key != key { slot = (slot + 1) & mask }
        entries[slot].key = key
        entries[slot].roles.formUnion(roles)
        mayHold[Self.word(of: key)] |= Self.bit(of: key)
    }

    @inline(__always)
    private static func word(of key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 40 & 0x1FF) }

    @inline(__always)
    private static func bit(of key: UInt64) -> UInt64 { 1 << (key >> 32 & 63) }

    private func slot(of key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ (key >> 29)) & mask }
}
