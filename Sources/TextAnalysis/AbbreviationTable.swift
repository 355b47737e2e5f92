/// Words whose full stop may not end a sentence, without the stop.
enum AbbreviationTable {
    enum Kind {
        /// Before a name or in the middle of a phrase: `Mr.`, `Gen.`, `vs.`. Never ends a sentence.
        case inner
        /// Before a figure: `No. 5`, `Feb. 6`, `pp. 3`. Ends a sentence unless a digit follows.
        case beforeNumber
        /// After a name or at a phrase's end: `Inc.`, `Jr.`, `etc.`, `Calif.`. Ends a sentence when what follows is a
        /// word that mostly begins one.
        case outer
    }

    static let kinds: [PackedWord: Kind] = {
        var kinds: [PackedWord: Kind] = [:]
        for (kind, words) in [(Kind.inner, inner), (.beforeNumber, beforeNumber), (.outer, outer)] {
            for word in PackedWord.table(words) { kinds[word] = kind }
        }
        return kinds
    }()

    /// The abbreviations that are also written without a capital. "Miss.", "Wash." and "Rep." are not: small, they are words.
    static let writtenSmall = Set(
        PackedWord.table(
            "vs v viz cf ca approx e.g i.e c.f eg ie al esp incl transl ed eds no nos nr art arts fig figs vol vols pp pg p c par para paras "
                + "ch chap eq tel ext etc dept oz lb lbs sq cu hrs min mins mph a.k.a d/b/a inc corp ltd co ph.d"))

    /// Words that begin a sentence far more often than they follow an abbreviation inside one. "And", "for", "of", "to" are
    /// not here: headline capitals after "U.S." are common in scraped text.
    static let sentenceStarters = Set(PackedWord.table(starters))

    /// What follows a time of day inside a sentence: zones, and the days.
    static let afterTime = Set(
        PackedWord.table(
            "et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest eet msk ist jst hkt sgt kst aest aedt eastern central "
                + "pacific mountain local monday tuesday thursday friday saturday sunday jan feb march april may june july aug "
                + "sept oct nov dec"))

    /// Names that end in an exclamation mark.
    static let exclaimedNames = Set(PackedWord.table("yahoo jeopardy yum"))

    /// Verbs that name the speaker of the words before them.
    static let speechVerbs = Set(
        PackedWord.table(
            "said says asked asks told replied added wrote writes shouted cried yelled answered demanded quipped recalled tweeted "
                + "joked insisted declared argued wondered"))

    private static let inner =
        "mr mrs ms mx dr drs gen lt col maj capt cpt cmdr cdr adm sgt cpl pvt brig sen sens rep reps gov govs prof profs rev fr hon pres "
        + "supt insp det amb messrs mme mlle mlles mgr msgr atty dist asst assoc dep sec.-gen st ste mt ft vs v viz cf ca approx "
        + "e.g i.e c.f eg ie al esp incl resp transl ed eds herr hr sr.a sra srta dott avv"

    private static let beforeNumber =
        "no nos nr art arts fig figs vol vols pp pg par para paras ch chap sec sect app tab eq op jan feb mar apr jun jul aug sep sept oct nov dec "
        + "tel ext rm bldg apt c p n"

    private static let outer =
        "inc corp ltd co cos llc plc bros jr sr esq etc ave blvd rd dept univ assn intl natl mfg gmbh cie ala ariz ark calif colo conn del fla ga "
        + "ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo "
        + "ph.d m.d d.d.s b.a m.a b.s m.s ll.b ll.m m.b.a j.d r.n hrs min mins oz lb lbs ft.lb sq cu mph a.k.a d/b/a"

    private static let starters =
        "the he she it they we you this that these those there here his her its their our but however a an in on at after before when while if as "
        + "although since because during under with by from last one some many most both all no not what who how why where yet still now "
        + "then thus so also even such each other another officials analysts critics earlier later meanwhile about among despite once until "
        + "several two three i my your"
}
