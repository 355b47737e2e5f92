extension Gazetteers {
    /// Forms of address: what follows is a person.
    static let honorifics: StaticString = """
        Adm|Admiral|Airman|Archbishop|Ayatollah|Baron|Baroness|Bishop|Brig|Brigadier|Capt|Captain|Cardinal
        Chancellor|Cmdr|Col|Colonel|Congressman|Congresswoman|Constable|Corporal|Count|Countess|Cpl|Dame|Detective
        Don|Dona|Dr|Duchess|Duke|Emir|Emperor|Father|Fr|Frau|Gen|Gov|Herr|Hojatoleslam|Imam|Inspector|Judge
        Justice|King|Lady|Lieutenant|Lord|Lt|Madame|Maj|Major|Marquess|Marshal|Maulana|Miss|Mme|Monsieur|Mr|Mrs|Ms
        Msgr|Mullah|Pope|Premier|President|President-elect|Prince|Princess|Prof|Professor|Queen|Rabbi|Rep|Rev
        Reverend|Sen|Senator|Senor|Sergeant|Sgt|Sheik|Sheikh|Sir|Sister|Sultan|Superintendent
        """

    /// Offices, ranks and occupations that stand before a name, capitalised or not.
    static let titles: StaticString = """
        activist|actor|actress|admiral|adviser|advisor|agriculture|aide|ambassador|analyst|anchor|archbishop
        artist|astronaut|attorney|author|ayatollah|banker|batsman|billionaire|biologist|bishop|bowler|broker
        brother|businessman|businesswoman|candidate|captain|cardinal|ceo|cfo|chair|chairman|chairperson|chairwoman
        champion|chancellor|chemist|chief|cleric|co-founder|coach|colleague|colonel|columnist|commander
        commissioner|composer|congressman|congresswoman|coordinator|correspondent|cosmonaut|counterpart|cousin
        crown|daughter|defence|defender|defense|deputy|designer|detective|dictator|diplomat|director|dissident
        doctor|dr|driver|economist|editor|education|emir|emperor|energy|environment|envoy|ex-president|ex-wife
        executive|expert|father|fighter|filmmaker|finance|foreign|founder|general|goalkeeper|golfer|governor
        gunman|head|health|hijacker|historian|home|husband|imam|inspector|interior|journalist|judge|justice|king
        lawmaker|lawyer|leader|legend|lieutenant|major|manager|marshal|mayor|midfielder|militant|minister|mogul
        mother|mr|musician|negotiator|nominee|novelist|officer|official|oil|ombudsman|owner|painter|photographer
        physicist|pilot|pitcher|player|playwright|poet|policeman|politician|pope|predecessor|premier|president
        prime|prince|princess|producer|professor|prosecutor|quarterback|queen|rabbi|rebel|reporter|representative
        researcher|reverend|rival|scientist|secretary|secretary-general|senator|sergeant|sheikh|singer|sister
        skipper|son|speaker|spokesman|spokesperson|spokeswoman|star|state|strategist|striker|successor|sultan
        supreme|suspect|teammate|trade|trader|treasury|tycoon|uncle|veteran|vice|vice-premier|vice-president
        warlord|widow|wife|writer
        """

    /// Words that belong to a title in front of them: "deputy", "foreign".
    static let roleModifiers: StaticString = """
        acting|affairs|agriculture|assistant|associate|attorney|brigadier|chief|commander-in-chief|commerce|crown
        culture|defence|defense|deputy|economic|economy|education|energy|environment|ex|executive|external|finance
        first|foreign|former|general|grand|health|home|house|human|incoming|information|interim|interior|internal
        justice|labor|labour|late|lieutenant|major|majority|managing|military|minority|national|nuclear|oil
        opposition|outgoing|parliamentary|party|permanent|police|press|prime|public|rear|security|senate|senior
        special|staff|state|supreme|then|top|trade|transport|transportation|treasury|under|vice
        """

    /// Nouns that make the capitalised words around them an organisation.
    static let organisationHeads: StaticString = """
        academy|administration|agency|airline|airlines|airways|alliance|army|assembly|association|authority|bank
        battalion|board|breweries|brewery|brigade|brigades|broadcasting|bureau|cabinet|campaign|capital|center
        centre|chamber|church|clinic|club|coalition|college|command|commission|committee|communications|company
        confederation|conference|congress|consortium|cooperative|corporation|corps|council|court|delegation
        department|directorate|division|electric|embassy|energy|entertainment|exchange|federation|financial|force
        forces|foundation|front|fund|gazette|group|guard|guards|herald|holdings|hospital|house|industries
        initiative|institute|institution|insurance|intelligence|international|journal|laboratories|laboratory
        league|library|magazine|media|ministry|mission|motor|motors|movement|museum|navy|network|networks|news
        newspaper|observatory|office|orchestra|organisation|organization|parliament|partners|party|petroleum
        pharmaceuticals|police|post|press|program|programme|radio|records|regiment|resources|school|secretariat
        securities|senate|service|services|society|software|squadron|stores|studios|systems|team|technologies
        telecom|telecommunications|television|theater|theatre|times|tribunal|tribune|trust|union|university
        """

    /// Legal forms that end the name of a company.
    static let companySuffixes: StaticString = """
        ag|bhd|co|company|corp|corporation|gmbh|inc|incorporated|limited|llc|llp|lp|ltd|nv|oyj|plc|pty|sa|spa
        """

    /// Nouns that end the name of a place.
    static let placeHeads: StaticString = """
        airport|avenue|basin|bay|beach|border|boulevard|bridge|camp|canal|canyon|city|coast|county|creek|crossing
        dam|delta|desert|district|falls|forest|glacier|governorate|gulf|harbor|harbour|heights|hill|hills|island
        islands|lake|mountain|mountains|oblast|ocean|palace|park|pass|peninsula|plain|plains|plateau|port
        prefecture|prison|province|range|reef|region|river|road|sea|springs|square|stadium|state|station|strait
        straits|street|territories|territory|tower|town|township|valley|village
        """

    /// Words that begin the name of a place.
    static let placeLeads: StaticString = """
        bay|camp|cape|east|el|fort|greater|gulf|isle|isles|lake|las|los|lower|mount|mt|new|north|port|river|saint
        san|santa|sea|south|strait|straits|upper|west
        """

    /// Verbs whose subject is a person more often than not.
    static let speechVerbs: StaticString = """
        accused|acknowledged|added|admitted|announced|argued|arrived|asked|believes|called|claimed|commented
        complained|conceded|concluded|condemned|confirmed|continued|criticized|declared|denied|died|explained
        expressed|hopes|insisted|joked|lost|met|noted|observed|pledged|praised|predicted|promised|recalled|refused
        remarked|replied|reported|resigned|said|says|signed|spoke|stated|suggested|testified|thinks|told|tweeted
        urged|visited|vowed|wants|warned|won|wrote
        """

    /// Lower-case words inside a name.
    static let particles: StaticString = """
        abu|af|al|av|ben|bin|bint|da|de|del|della|den|der|di|do|dos|du|e|el|ibn|la|le|st|ten|ter|ud|ul|ur|van|von
        y|zu
        """

    /// Family names that stand before the given name.
    static let familyNamesFirst: StaticString = """
        Ban|Chen|Chiang|Deng|Ho|Hu|Jiang|Kim|Lee|Li|Lien|Liu|Ma|Mao|Moon|Nguyen|Park|Roh|Tran|Tsai|Wang|Wen|Xi
        Yoon|Zhang|Zhao|Zhou|Zhu
        """

    /// Family names that need no other evidence in news.
    static let knownPersons: StaticString = """
        Agassi|Ahmadinejad|Annan|Arafat|Araghchi|Assad|Assange|Barroso|Beckham|Berlusconi|Bernanke|Bezos|Bhutto
        Biden|Blair|Blinken|Boehner|Bolsonaro|Bush|Castro|Chavez|Cheney|Chirac|Churchill|Clinton|Djokovic|Duterte
        Erdogan|Federer|Gaddafi|Gadhafi|Gandhi|Giuliani|Gorbachev|Gore|Greenspan|Guterres|Hariri|Hegseth|Hitler
        Hollande|Hussein|Kagame|Karadzic|Karzai|Kerry|Khamenei|Khomeini|Kishida|Koizumi|Kostunica|Lagarde|Lavrov
        Lenin|Lukashenko|Macron|Maduro|Maliki|Mandela|Mbeki|McCain|McConnell|Medvedev|Meloni|Merkel|Merz|Messi
        Milei|Milosevic|Mladic|Modi|Morsi|Mubarak|Mugabe|Museveni|Musharraf|Musk|Nadal|Nasrallah|Nasser|Nehru
        Netanyahu|Nixon|Obama|Obasanjo|Olmert|Pelosi|Pezeshkian|Pompeo|Putin|Qaddafi|Raisi|Ramaphosa|Reagan|Romney
        Ronaldo|Rouhani|Rubio|Rumsfeld|Saakashvili|Sadat|Saddam|Sampras|Sarkozy|Scholz|Schumer|Sharon|Sisi|Snowden
        Solana|Soros|Stalin|Starmer|Sunak|Talabani|Thaksin|Thatcher|Trump|Tsvangirai|Vance|Yanukovych|Yellen
        Yeltsin|Yudhoyono|Yushchenko|Zardari|Zarif|Zarqawi|Zawahiri|Zelensky|Zelenskyy|Zuckerberg|Zuma
        """
}
