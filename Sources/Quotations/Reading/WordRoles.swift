/// What a word or mark may do in a sentence that tells someone's words. A word may be several: "reports" is a verb and a
/// noun.
struct WordRoles: OptionSet, Sendable {
    let rawValue: UInt64

    /// Takes what was said as its object: "said", "argued".
    static let reportingVerb = Self(rawValue: 1 << 0)
    /// Takes the hearer before what was said: "told", "reminded".
    static let tellingVerb = Self(rawValue: 1 << 1)
    /// May stand with quoted words, not with a clause: "called", "praised".
    static let quotingVerb = Self(rawValue: 1 << 2)
    /// An `-ing` form.
    static let participle = Self(rawValue: 1 << 3)
    /// A form that is a noun, too: "claims".
    static let nounForm = Self(rawValue: 1 << 4)
    /// The plain form: "say".
    static let plainForm = Self(rawValue: 1 << 5)
    /// A verb that says nothing of speech: "went".
    static let otherVerb = Self(rawValue: 1 << 6)
    static let auxiliary = Self(rawValue: 1 << 7)
    /// A form of "be".
    static let being = Self(rawValue: 1 << 8)
    static let adverb = Self(rawValue: 1 << 9)
    static let determiner = Self(rawValue: 1 << 10)
    static let preposition = Self(rawValue: 1 << 11)
    static let masculine = Self(rawValue: 1 << 12)
    static let feminine = Self(rawValue: 1 << 13)
    /// A pronoun in the form of a subject.
    static let subjectPronoun = Self(rawValue: 1 << 14)
    /// A pronoun in the form of an object: "him", "reporters" not.
    static let objectPronoun = Self(rawValue: 1 << 15)
    /// "his", "their".
    static let possessivePronoun = Self(rawValue: 1 << 16)
    /// "who", "whose", "which".
    static let relative = Self(rawValue: 1 << 17)
    static let conjunction = Self(rawValue: 1 << 18)
    /// Opens a clause that is not the main one: "when", "because".
    static let subordinator = Self(rawValue: 1 << 19)
    static let that = Self(rawValue: 1 << 20)
    static let to = Self(rawValue: 1 << 21)
    static let of = Self(rawValue: 1 << 22)
    static let title = Self(rawValue: 1 << 23)
    static let time = Self(rawValue: 1 << 24)
    static let honorificMale = Self(rawValue: 1 << 25)
    static let honorificFemale = Self(rawValue: 1 << 26)
    static let maleName = Self(rawValue: 1 << 27)
    static let femaleName = Self(rawValue: 1 << 28)
    static let hearers = Self(rawValue: 1 << 29)
    static let word = Self(rawValue: 1 << 30)
    static let capitalised = Self(rawValue: 1 << 31)
    static let number = Self(rawValue: 1 << 32)
    static let possessive = Self(rawValue: 1 << 33)
    static let comma = Self(rawValue: 1 << 34)
    static let colon = Self(rawValue: 1 << 35)
    static let semicolon = Self(rawValue: 1 << 36)
    static let dash = Self(rawValue: 1 << 37)
    static let hyphen = Self(rawValue: 1 << 38)
    static let openingBracket = Self(rawValue: 1 << 39)
    static let closingBracket = Self(rawValue: 1 << 40)
    static let stop = Self(rawValue: 1 << 41)
    static let otherMark = Self(rawValue: 1 << 42)
    static let quoted = Self(rawValue: 1 << 43)
    static let according = Self(rawValue: 1 << 44)
    /// "not", "never": what follows was not said.
    static let negation = Self(rawValue: 1 << 45)
    /// "statement", "tweet": may stand for a speech verb in front of a colon.
    static let speechNoun = Self(rawValue: 1 << 46)
    static let asWord = Self(rawValue: 1 << 47)
    static let by = Self(rawValue: 1 << 48)
    /// "would", "will", "may": what follows was not said yet.
    static let modal = Self(rawValue: 1 << 49)
    static let firstPerson = Self(rawValue: 1 << 50)

    /// Says what someone holds: "believes".
    static let mentalVerb = Self(rawValue: 1 << 51)

    /// Needs no `that` in front of a clause: "said".
    static let plainReporting = Self(rawValue: 1 << 52)

    /// Behind a comma, ends what someone is told to have said: "however".
    static let clauseBreak = Self(rawValue: 1 << 53)

    /// Takes `to` and a verb: "promised".
    static let promisingVerb = Self(rawValue: 1 << 54)
    /// Takes what is judged: "criticized".
    static let judgingVerb = Self(rawValue: 1 << 56)
    static let mostlyNoun = Self(rawValue: 1 << 57)
    static let weakForm = Self(rawValue: 1 << 58)
    /// "whether", "why": opens what is asked.
    static let questionWord = Self(rawValue: 1 << 55)

    static let speechVerb: Self = [.reportingVerb, .tellingVerb, .quotingVerb, .mentalVerb]
    static let anyVerb: Self = [.reportingVerb, .tellingVerb, .quotingVerb, .mentalVerb, .promisingVerb, .judgingVerb]
    static let mark: Self = [
        .comma, .colon, .semicolon, .dash, .openingBracket, .closingBracket, .stop, .otherMark,
    ]
    static let pronoun: Self = [.subjectPronoun, .objectPronoun]
}
