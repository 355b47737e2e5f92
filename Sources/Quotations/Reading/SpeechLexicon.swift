import Entities

/// The words that tell speech, and the small words around them.
struct SpeechLexicon: Sendable {
    /// Read on first use, and kept.
    static let shared = SpeechLexicon()

    let table: WordRoleTable

    private init() {
        var roles: [UInt64: WordRoles] = [:]
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
        for (list, listed) in lists {
            for word in Self.words(list) { Self.add(listed, word, to: &roles) }
        }
        let verbs: [(StaticString, StaticString, WordRoles)] = [
            (Self.reportingVerbs, Self.irregularReportingVerbs, .reportingVerb),
            (Self.mentalVerbs, Self.irregularMentalVerbs, .mentalVerb),
            (Self.promisingVerbs, "", .promisingVerb), (Self.judgingVerbs, "", .judgingVerb),
            (Self.tellingVerbs, Self.irregularTellingVerbs, .tellingVerb),
            (Self.quotingVerbs, Self.irregularQuotingVerbs, .quotingVerb),
        ]
        for (regular, irregular, listed) in verbs {
            for entry in Self.words(regular) { Self.add(listed, forms: Self.forms(of: entry), to: &roles) }
            for entry in Self.words(irregular) {
                Self.add(listed, forms: entry.split(separator: "/").map(String.init), to: &roles)
            }
        }
        table = WordRoleTable(roles)
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

    private static func add(_ listed: WordRoles, forms: [String], to roles: inout [UInt64: WordRoles]) {
        for (number, word) in forms.enumerated() {
            let own = number == 3 ? listed.union(.participle) : number == 0 ? listed.union(.plainForm) : listed
            add(own, word, to: &roles)
        }
    }

    private static func add(_ listed: WordRoles, _ word: String, to roles: inout [UInt64: WordRoles]) {
        // A clitic is a token only after a word.
        var word = word.hasPrefix("'") ? "x" + word : word
        guard let key = word.withUTF8({ EntityTokenizer.tokens(in: $0).last?.key }) else { return }
        roles[key, default: []].formUnion(listed)
    }
}
