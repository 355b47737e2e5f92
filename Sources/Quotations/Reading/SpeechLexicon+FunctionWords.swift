extension SpeechLexicon {
    static let auxiliaries: StaticString = """
        has have had having do does did is are was were be been being am 's 've 're 'd 'll 'm hasn't haven't hadn't didn't
        doesn't don't isn't aren't wasn't weren't
        """
    static let beings: StaticString = "is are was were be been being am 're isn't aren't wasn't weren't"
    static let modals: StaticString = """
        will would shall should may might can could must 'd 'll won't wouldn't can't cannot couldn't shouldn't
        """
    static let negations: StaticString = """
        not never neither nor hasn't haven't hadn't didn't doesn't don't isn't aren't wasn't weren't won't wouldn't can't
        cannot couldn't shouldn't refused declined
        """
    static let adverbs: StaticString = """
        also then later again still now just even ever once twice often always soon thus so too already instead
        meanwhile however further furthermore moreover perhaps maybe yesterday today tonight tomorrow ago back jokingly first
        famously flatly all both previously earlier here
        """
    static let determiners: StaticString = """
        the a an this these those some any every each no another one two three four five several many most few both all
        """
    static let prepositions: StaticString = """
        of in on at for with from by about into over under against between through during without within among across
        behind beyond near toward towards upon via to than like despite around along amid outside inside per since
        regarding concerning alongside off up out before after until including
        """
    static let subordinators: StaticString = """
        when while because although though if unless whereas as since before after until once where why how whether
        """
    static let conjunctions: StaticString = "and but or yet nor plus &"
    static let relatives: StaticString = "who whom whose which"
    static let masculine: StaticString = "he him his himself"
    static let feminine: StaticString = "she her hers herself"
    static let subjectPronouns: StaticString = """
        he she they we i you it nobody everyone everybody someone somebody one others
        """
    static let firstPersons: StaticString = "i we me us my our"
    static let objectPronouns: StaticString = "him her them us me you it himself herself themselves"
    static let possessivePronouns: StaticString = "his her their its our my your"
    static let times: StaticString = """
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december today yesterday tonight tomorrow morning afternoon evening night week month
        year
        """
    static let hearers: StaticString = """
        reporters journalists supporters voters me us him her them you people congress lawmakers crowd audience
        """
    static let speechNouns: StaticString = """
        statement statements tweet tweets post posts interview remarks letter email message memo caption headline slogan
        question answer reply response comment comments words quote speech release op-ed article editorial column
        """
    static let titles: StaticString = """
        spokesman spokeswoman spokesperson manager adviser advisor director secretary president chairman chairwoman chair
        chief leader officer official senator sen rep representative congressman congresswoman governor gov mayor attorney
        lawyer strategist aide professor prof candidate nominee front-runner frontrunner economist analyst editor reporter
        host author pollster consultant ceo founder co-founder minister ambassador envoy judge justice general gen pastor
        rev reverend bishop pope sheriff commissioner coordinator organizer organiser activist supporter surrogate co-chair
        deputy counsel operative expert fellow doctor dr mr mrs ms miss lt col capt captain sgt lieutenant colonel lawmaker
        politician businessman businesswoman billionaire mogul correspondent anchor columnist commentator writer
        historian scientist researcher teacher student coach player actor actress singer director owner executive
        treasurer delegate speaker whip king queen prince princess chancellor premier prime democrat republican
        father mother brother sister son daughter wife husband rival challenger opponent veteran detective prosecutor
        """
    static let maleHonorifics: StaticString = """
        mr sir lord king prince father brother congressman chairman spokesman businessman pope
        """
    static let femaleHonorifics: StaticString = """
        mrs ms miss mme madame lady dame queen princess sister mother congresswoman chairwoman spokeswoman businesswoman
        actress
        """
    static let maleNames: StaticString = """
        james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark
        donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary
        nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick
        jack dennis jerry tyler aaron jose adam henry nathan douglas zachary peter kyle walter ethan jeremy harold keith
        christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe billy bruce albert willie
        gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip johnny bill tom
        jim bob mike steve dan dave chris matt tony ted tim ben sam jeff greg ken ron don ed fred bernie barack marco
        mitt newt rand rick mitchell chuck harry hassan ali mohammad mohammed muhammad ahmed abbas hossein hussein vladimir
        sergei dmitry ivan boris emmanuel francois jean pierre hans karl luis carlos miguel pedro antonio mario giovanni
        luca abdul omar ibrahim yusuf khalid saeed javad masoud benjamin binyamin narendra xi lindsey mitch jeb mick
        """
    static let femaleNames: StaticString = """
        mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa betty margaret sandra ashley
        kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen
        amy shirley angela helen anna brenda pamela nicole emma samantha katherine christine debra rachel catherine
        carolyn janet ruth maria heather diane virginia julie joyce victoria olivia kelly christina lauren joan evelyn
        judith megan cheryl andrea hannah martha jacqueline frances gloria ann teresa kathryn sara janice jean alice
        madison doris abigail julia judy grace denise amber marilyn beverly danielle theresa sophia marie diana brittany
        natalie isabella charlotte rose alexis kayla hillary carly elizabeth angela theresa nikki kellyanne hope ivanka
        melania chelsea sonia elena fatima aisha zahra maryam leila condoleezza loretta jill kamala nadia olga ursula
        christiane megyn katrina debbie tulsi susana claire kate annie ellen anne jane
        """
}
