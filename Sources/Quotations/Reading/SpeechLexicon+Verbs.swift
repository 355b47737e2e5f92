extension SpeechLexicon {
    /// Regular verbs that take a clause: what was said, thought or found. `*` marks a doubled consonant.
    static let reportingVerbs: StaticString = """
        acknowledge add admit* affirm allege announce answer argue assert attest boast brag* caution claim
        comment complain concede conclude confess confirm contend counter cry declare demand disclose elaborate emphasize
        emphasise estimate exclaim explain grumble hint imply insist interject joke lament maintain
        mention muse mutter note observe opine plead pledge point posit post predict proclaim promise pronounce propose
        protest quip* reason recall recommend recount reiterate remark repeat reply report respond retort reveal shout
        speculate state stipulate stress suggest testify tweet vow wager warn whisper yell
        continue contest guess caption blog* retweet signal vouch volunteer venture intone deadpan* theorize
        theorise surmise acknowledge underscore
        """

    /// Irregular forms of such verbs: plain, third person, past, participle, separated by `/`.
    static let irregularReportingVerbs: StaticString = """
        say/says/said/saying write/writes/wrote/writing find/finds/found/finding show/shows/showed/showing swear/swears/swore/swearing
        foresee/foresees/foresaw/foreseeing
        """

    /// What someone holds, and may not have said.
    static let mentalVerbs: StaticString = """
        assume believe fear figure hope suspect worry wonder expect suggest imply
        """

    static let irregularMentalVerbs: StaticString = """
        think/thinks/thought/thinking know/knows/knew/knowing feel/feels/felt/feeling
        understand/understands/understood/understanding show/shows/showed/showing find/finds/found/finding
        """

    /// Verbs that take the hearer first.
    static let tellingVerbs: StaticString = """
        assure remind inform notify persuade convince ask advise
        """

    /// Verbs that bind the speaker: `to` and a verb follow.
    static let promisingVerbs: StaticString = "promise vow hope agree swear"

    /// Verbs of judging and naming: what is meant follows, and need not be what was said.
    static let judgingVerbs: StaticString = """
        criticize criticise describe announce defend dismiss denounce question note recall condemn praise accuse urge
        compare characterize characterise mock slam* decry expect warn suggest reveal rebuke lambaste deride cite blame mention propose demand ask
        """

    static let irregularTellingVerbs: StaticString = "tell/tells/told/telling"

    /// Verbs that stand with quoted words.
    static let quotingVerbs: StaticString = """
        accuse address agree applaud appeal assail attack attribute bark bash bellow bemoan berate blame blast call cast
        celebrate challenge champion chant characterize characterise charge chide cite commend condemn congratulate
        credit criticize criticise decry defend denounce deny denigrate depict deride describe detail
        deem denote dismiss dub* echo endorse express gush hail hammer howl implore invoke joke
        label lambaste lash laugh liken mock muse name outline paint pan* portray praise
        question quote rail rant rebuke rebut* refer* refuse reject ridicule rip* roar scoff scold scream slam* snap*
        specify summarize summarise taunt term thunder tout trash trumpet urge view welcome worry
        mouth preach quiz remember respond snipe title unveil vent
        """

    static let irregularQuotingVerbs: StaticString = """
        begin/begins/began/beginning speak/speaks/spoke/speaking put/puts/put/putting
        read/reads/read/reading sing/sings/sang/singing shoot/shoots/shot/shooting
        """

    /// Verbs of other meaning that often stand between a subject and a speech verb.
    static let otherVerbs: StaticString = """
        went came took made won lost got gave ran became began left met held led kept brought stood sat spoke saw had has
        have did does do is are was were be been being am appeared arrived attended backed blocked decided faced failed
        followed finished helped hosted joined launched moved opened ordered passed played pushed raised received resigned
        served signed started stopped tried turned used voted wanted worked visited seems seemed wants needs likes
        works lives runs makes takes gives comes goes gets leads keeps holds
        """

    /// Words in these lists that are nouns far more often: a verb only where a name or a pronoun stands before them.
    static let mostlyNouns: StaticString = """
        state states remark remarks protest protests contest contests point points figure figures view views plan plans
        press labels lists names terms titles
        """

    /// Forms behind which a clause is seldom what someone said.
    static let weakForms: StaticString = "know knew knows thought thinking feel feels felt believing assures"

    /// Words in these lists that are nouns as well: a verb only where a subject stands before them.
    static let verbsThatAreNouns: StaticString = """
        claim claims report reports comment comments promise promises note notes state states demand demands charge charges
        question questions quote quotes tweet tweets offer offers answer answers post posts cry cries fear fears hope
        hopes estimate estimates reply replies reason reasons press figure figures mention mentions pledge pledges vow
        vows point points view views attack attacks label labels list lists name names term terms thought felt shot sign
        signs cast support supports complaint concern concerns hint hints joke jokes signal signals
        protest protests blog blogs counter call calls credit credits address appeal appeals praise issue issues
        detail details fire share shares title titles release releases stress worry worries champion champions
        challenge challenges snap hail show shows find finds saying meaning feeling understanding finding findings
        writing reading beginning thinking contest guess caption wager whisper whispers shout shouts yell scream roar
        stump echo echoes paint pan slam rip bark bash blast
        """
}
