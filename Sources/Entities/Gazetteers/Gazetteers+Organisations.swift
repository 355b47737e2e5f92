extension Gazetteers {
    /// Well-known bodies, companies, newspapers, parties and armed groups.
    static let organisations: StaticString = """
        A. O. Smith|A.U.|Abbott Laboratories|AbbVie|ABC|ABC News|ABEDA|Abu Sayyaf|AC Milan|Accenture|ACLU|ACP|ACS|ADB
        Administrative Conference of the United States|Adobe|Advanced Micro Devices
        Advisory Council on Historic Preservation|Aeroflot|AfDB|AFESD|AFL-CIO|Aflac|AFP|African Development Bank
        African Development Foundation|African National Congress|African Union|Agence France-Presse
        Agilent Technologies|AIG|AIIB|AIPAC|Air France|Air Products|Airbnb|Airbus|Ajax|Akamai Technologies
        Akron Beacon Journal|Al Jazeera|al Qaeda|al Qaida|Al-Aqsa Martyrs Brigades|Al-Arabiya|Al-Jazeera|al-Jazeera
        al-Qaeda|Al-Qaida|al-Qaida|al-Shabaab|al-Shabab|Albemarle|Alexandria Real Estate Equities|Alibaba
        Align Technology|Allegion|Alliant Energy|Allstate|Altria|Amazon.com|Amcor|Ameren|American Airlines
        American Battle Monuments Commission|American Electric Power|American Express|American International
        American Tower|American Water Works|Ameriprise Financial|Ametek|AMF|Amgen|Amnesty International|Amphenol
        Analog Devices|ANC|Aon|AOSIS|AP|APA|APEC|Apollo Global Management|Appalachian Regional Commission|Apple Inc
        Applied Materials|AppLovin|Appraisal Subcommittee|Aptiv|Arab League|Aramco|ArcelorMittal|Arch Capital
        Archer Daniels Midland|Ares Management|ARF|Arista Networks|Arizona Daily Star|Armed Forces Retirement Home
        Arsenal|Arthur J. Gallagher &|Asahi Shimbun|Asbury Park Press|ASEAN|Asian Development Bank|Assembly of Experts
        Associated Press|Association of Southeast Asian Nations|Assurant|AstraZeneca|AT&T|Atlantic City Press|ATMIS
        Atmos Energy|Atomic Energy Organization of Iran|AU|Autodesk|Automatic Data Processing|AutoZone
        AvalonBay Communities|Avery Dennison|Awami League|Axios|Axon Enterprise|Azov|Baker Hughes|Bank of America
        Bank of Canada|Bank of China|Bank of England|Bank of Japan|Barcelona FC|Barclays|Baxter International|Bayer
        Bayern Munich|BBC|BCIE|BDEAC|Bear Stearns|Becton Dickinson|Berkshire Hathaway|Best Buy|Bharatiya Janata Party
        BHP Billiton|Bio-Techne|Biogen|BJP|BlackRock|Blackstone|Bloomberg|Bloomberg News|BMW|BNP Paribas|BNY Mellon
        Boeing|Boko Haram|Boston Scientific|BP|BRICS|Bristol Myers Squibb|British Airways
        British Broadcasting Corporation|Broadcom|Broadridge Financial Solutions|Brookings Institution|Brown & Brown
        Brown-Forman|BSEC|Builders FirstSource|Bundesbank|Bundestag|Bunge Global|BXP|C.H. Robinson
        Cadence Design Systems|CAEU|Cambridge University|Camden Property Trust|CAN|Capital One|Cardinal Health
        Carnegie Endowment|Carrier Global|Carvana|Casey's|Cboe Global Markets|CBRE|CBS|CBS News|CBSS|CDB|CDC|CDW|CEI
        CELAC|Celtic|CEMAC|Cencora|CENTCOM|Centene|CenterPoint Energy|Centers for Disease Control and Prevention
        Central Command|Central Intelligence Agency|CERN|CF Industries|Charles River Laboratories|Charles Schwab
        Charter Communications|Chatham House|Chattanooga Times Free Press|Chelsea|Chevron|Chipotle Mexican Grill
        Christian Democrats|Christopher Columbus Fellowship Foundation|Chrysler|Chubb Limited|Church & Dwight|CIA|CICA
        Ciena|Cigna|Cincinnati Financial|Cintas|CIS|Cisco|Citigroup|Citizens Financial|Civil Air Patrol|Clorox|CME
        CMS Energy|CNN|Coast Guard|Coca-Cola|Coinbase|Colgate-Palmolive|Columbia University|Comcast|COMESA
        Comfort Systems USA|Comm for People Who Are Blind/Severly Disabled|Commerce Department
        Commodity Futures Trading Commission|Commonwealth of Independent States|Communist Party|Congress
        Congressional Office of Compliance|ConocoPhillips|Conservative Party|Consolidated Edison|Constellation Brands
        Constellation Energy|Constitutional Court|Consumer Financial Protection Bureau
        Consumer Product Safety Commission|Cooper Companies|Copart|Corning|Corpay
        Corporation for National & Community Service|Corteva|CoStar|Costco|Council of Europe
        Council on Foreign Relations|Court Services and Offender Supervision|CPLP|Credit Suisse|CRH|CrowdStrike
        Crown Castle|CSX|Cummins|CVS Health|D. R. Horton|Daesh|Daily Mail|Daily Telegraph|Daimler|Dallas Morning News
        Danaher|Darden Restaurants|Datadog|DaVita|Dayton Daily News|Daytona Beach News-Journal|Deckers Brands|Deere &
        Defence Ministry|Defense Department|Defense Ministry|Defense Nuclear Facilities Safety Board|Dell Technologies
        Delta Air Lines|Delta Regional Authority|Democrat and Chronicle|Democratic National Committee|Democratic Party
        Denali Commission|Department of Agriculture|Department of Commerce|Department of Defense
        Department of Education|Department of Energy|Department of Health And Human Services
        Department of Homeland Security|Department of Housing And Urban Development|Department of Justice
        Department of Labor|Department of State|Department of the Interior|Department of the Treasury
        Department of Transportation|Department of Veterans Affairs|Der Spiegel|Des Moines Register|Detroit Free Press
        Deutsche Bank|Devon Energy|Dexcom|DHS|Diamondback Energy|Digital Realty|Director of National Intelligence
        Disney|Doctors Without Borders|Dollar General|Dollar Tree|Dominion Energy|Domino's|DoorDash|Dow Jones
        DTE Energy|Duke Energy|Duma|DuPont|E.U.|EAC|EAEU|EAPC|EAS|Eaton|eBay|EBRD|ECB|EchoStar|ECO|Ecolab|ECOWAS
        Edison International|Edwards Lifesciences|EIB|EITI|Elevance Health|Emcor|Emerson Electric|EMU
        Energy Department|Entergy|Environmental Protection Agency|EOG Resources|EPA|EQT
        Equal Employment Opportunity Commission|Equifax|Equinix|Equity Residential|Erie Indemnity|ESA
        Essex Property Trust|Estee Lauder Companies|ETA|EU|European Central Bank|European Commission
        European Parliament|European Union|Europol|Evergy|Eversource Energy|Everton|Executive Office of the President
        Exelon|Expand Energy|Expedia|Expeditors International|Export/Import Bank of the U.S.|Extra Space Storage|Exxon
        Exxon Mobil|ExxonMobil|FAA|Facebook|FactSet|Fair Isaac|Fannie Mae|FAO|FARC|Farm Credit Administration|Fars
        Fastenal|Fatah|FATF|FBI|FCC|FDA|Fed|Federal Aviation Administration|Federal Communications Commission
        Federal Deposit Insurance Corporation|Federal Elections Commission|Federal Energy Regulatory Commission
        Federal Housing Finance Agency|Federal Labor Relations Authority|Federal Maritime Commission
        Federal Mediation and Conciliation Service|Federal Realty Investment Trust|Federal Reserve
        Federal Reserve System|Federal Retirement Thrift Investment Board|Federal Trade Commission|FedEx|FedEx Freight
        FEMA|Ferguson Enterprises|FIA|Fidelity National Information Services|FIFA|Fifth Third Bancorp|Finance Ministry
        Financial Times|First Solar|FirstEnergy|Fiserv|Fitch|Food and Drug Administration|Ford Motor|Foreign Ministry
        Foreign Office|Fort Worth Star-Telegram|Fortinet|Fortive|Fox News|Franklin Resources|Freddie Mac
        Freeport-McMoRan|FSB|G20|G7|G8|Garmin|Gazprom|GCC|GCTU|GE Aerospace|GE HealthCare|GE Vernova|Gen Digital
        Generac|General Assembly|General Dynamics|General Electric|General Mills|General Motors
        General Services Administration|Genuine Parts|Gilead Sciences|GlaxoSmithKline|Glencore|Global Payments
        Globe Life|GM|GoDaddy|Goldman Sachs|Google|Government Printing Office|Green Party|Greenpeace|Group of 20
        Group of Eight|Group of Seven|Guardian Council|Gulf Cooperation Council|Haaretz|Hamas
        Harry S. Truman Scholarship Foundation|Hartford|Harvard|Harvard University|Hasbro|HCA Healthcare
        Health Ministry|Healthpeak Properties|Henry Schein|Heritage Foundation|Hershey|Hewlett Packard Enterprise
        Hezbollah|High Court|Hilton Worldwide|Hizbollah|Hizbullah|Holy See|Home Depot|Homeland Security|Honda
        Honeywell Aerospace|Honeywell Technologies|Hormel Foods|Host Hotels & Resorts|House of Commons|House of Lords
        House of Representatives|Houthi|Howmet Aerospace|HSBC|Huawei|Hubbell Incorporated|Hudson Institute
        Human Rights Watch|Humana|Huntington Bancshares|Huntington Ingalls Industries|Hyundai|I.A.E.A.|IADB|IAEA|IBM
        IBRD|ICAO|ICC|ICRC|ICRM|IDA|IDB|IDEX|Idexx Laboratories|IDF|IEA|IFAD|IFC|IFRCS|IGAD|IHO|Illinois Tool Works
        ILO|IMF|IMO|IMSO|Incyte|Ingersoll Rand|Institute of Museum and Library Services|Insulet|Intel|Inter Milan
        Inter-American Foundation|Interactive Brokers|Intercontinental Exchange|Interfax|Interior Department
        Interior Ministry|International Atomic Energy Agency|International Broadcasting Bureau
        International Committee of the Red Cross|International Court of Justice|International Criminal Court
        International Flavors & Fragrances|International Monetary Fund|International Olympic Committee
        International Paper|Interpol|Intuit|Intuitive Surgical|Invesco|Investor's Business Daily|Invitation Homes|IOC
        IOM|IPU|IQVIA|IRA|IRGC|Irish Republican Army|IRNA|Iron Mountain|IRS|ISI|ISIL|ISIS|Islamic Jihad
        Islamic Revolutionary Guard Corps|Islamic State|ISO|Israel Defense Forces|Itar-Tass|ITSO|ITU|ITUC|J.B. Hunt
        J.M. Smucker|J.P. Morgan|Jabil|Jack Henry & Associates|Jacobs Solutions
        James Madison Memorial Fellowship Foundation|Janjaweed|Jemaah Islamiyah|Jerusalem Post|Johnson & Johnson
        Johnson Controls|Joint Chiefs of Staff|JPMorgan|JPMorgan Chase|Justice and Equality Movement
        Justice Department|Juventus|Kadima|Kansas City Star|Kenvue|Keurig Dr Pepper|KeyCorp|Keysight Technologies|KGB
        Khmer Rouge|Kimberly-Clark|Kimco Realty|Kinder Morgan|KKR &|KLA|Knesset|Knoxville News Sentinel|Kraft Heinz
        Kremlin|Kroger|Ku Klux Klan|Kyodo|L3Harris|Labcorp|Labor Department|Labor Party|Labour Party|LAES|LAIA
        Lam Research|LAS|Las Vegas Review-Journal|Las Vegas Sands|Lashkar-e-Taiba|LCBC|Le Monde|League of Arab States
        Legal Services Corporation|Lehman Brothers|Leidos|Lennar|Lennox International|Liberal Democrats
        Library of Congress|Likud|Linde|Live Nation Entertainment|Liverpool FC|Lockheed Martin|Loews|Lok Sabha
        London Stock Exchange|Lord's Resistance Army|Los Angeles Daily News|Los Angeles Times|Lowe's|LTTE|Lufthansa
        Lukoil|Lululemon Athletica|Lumentum|LyondellBasell|M&T Bank|Major League Baseball|Manchester City
        Manchester United|Marathon Petroleum|Marine Corps|Marine Mammal Commission|Marriott International
        Marsh McLennan|Martin Marietta Materials|Marvell Technology|Masco|Mastercard|McCormick &|McDonald's|McKesson
        MDC|Medecins Sans Frontieres|Medicaid and CHIP Payment and Access Commission
        Medical Payment Advisory Commission|Medtronic|Merck|Merck &|Mercosur|Merit Systems Protection Board
        Merrill Lynch|Meta Platforms|MetLife|Mettler Toledo|MGM Resorts|MI5|MI6|Microchip Technology|Micron Technology
        Microsoft|Mid-America Apartment Communities|MIGA|Millennium Challenge Corporation|Milwaukee Journal Sentinel
        MINURSO|MINUSTAH|MIT|MLB|Moderna|Molson Coors Beverage|Mondelez International|Monolithic Power Systems
        Monsanto|Monster Beverage|MONUSCO|Moody's|Morgan Stanley|Morris K. Udall Foundation|Mossad|Motorola Solutions
        Movement for Democratic Change|MSCI|MSNBC|Muslim Brotherhood|NAACP|Naples Daily News|NASA|NASDAQ|Nasdaq
        National Aeronautics and Space Administration|National Archives and Records Administration
        National Capital Planning Commission|National Council on Disability|National Credit Union Administration
        National Endowment for the Arts|National Endowment for the Humanities|National Gallery of Art|National Guard
        National Indian Gaming Commission|National Labor Relations Board|National League for Democracy
        National Mediation Board|National Nanotechnology Coordination Office|National Rifle Association
        National Science Foundation|National Security Agency|National Security Council
        National Transportation Safety Board|NATO|NBA|NBC|NBC News|NCAA|NEA|Nestle|NetApp|Netflix|New York Post
        New York Stock Exchange|New York Times|Newmont|News & Observer|News Corp|Newsweek|NextEra Energy|NFL|NHL|NIB
        Nike|Ninth Circuit|NiSource|Nissan|Nokia|Nomura|Non-Federal Agency|Nordson|Norfolk Southern
        North Atlantic Treaty Organization|Northern Alliance|Northern Trust|Northrop Grumman|Norwegian Cruise Line
        Novartis|NPR|NRA|NRG Energy|NSA|NSG|Nuclear Regulatory Commission|Nucor|Nvidia|NVR|NXP Semiconductors|NYSE
        O'Reilly Automotive|OAPEC|OAS|Occidental Petroleum|Occupational Safety & Health Review Commission|OECD|OECS
        Office of Government Ethics|Office of Personnel Management|OIC|OIF|Oil Ministry|Old Bailey|Old Dominion
        Omnicom|ON Semiconductor|Oneok|OPANAL|OPCW|OPEC|OpenAI|Oracle|Orange County Register
        Organization for Economic Cooperation and Development|Organization of African Unity
        Organization of American States|Organization of Islamic Cooperation|OSCE|Otis Worldwide
        Overseas Private Investment Corporation|Oxfam|Oxford University|Paccar|Packaging Corporation of America
        Palantir Technologies|Palestine Liberation Organization|Palestinian Authority|Palm Beach Post
        Palo Alto Networks|Paramount Skydance|Parker Hannifin|Paychex|PayPal|PBS|PCA
        Pension Benefit Guaranty Corporation|Pentagon|Pentair|People's Bank of China|People's Liberation Army|Pepsi
        PepsiCo|Petrobras|Pfizer|PFP|PG&E|Philip Morris International|Phillips 66|PIF|Pinnacle West Capital|PKK
        Planned Parenthood|PLO|PNC Financial Services|Politico|Post and Courier|Postal Rate Commission|PPG Industries
        PPL|Press TV|Princeton|Principal Financial|Procter & Gamble|Prologis|PROSUR|Prudential Financial|PTC
        Public Service Enterprise|Public Storage|PulteGroup|Qantas|Qnity Electronics|Qualcomm|Quanta Services
        Quds Force|Quest Diagnostics|Radio Free Europe|Railroad Retirement Board|Ralph Lauren|RAND Corporation|Rangers
        Raymond James Financial|Real Madrid|Realty Income|Recovery Accountability and Transparency Board|Red Crescent
        Red Cross|Regency Centers|Regeneron Pharmaceuticals|Regions Financial|Republic Services
        Republican National Committee|Republican Party|Reserve Bank of India|ResMed|Reuters|Revolutionary Guard
        Revolutionary Guards|Revvity|RIA Novosti|Rio Tinto|Robinhood Markets|Roche|Rockwell Automation|Rollins
        Roper Technologies|Rosneft|Ross Stores|Royal Caribbean|Royal Dutch Shell|RTX|S&P|S&P Global|SAARC|SACEP|SADC
        Salesforce|Salt Lake Tribune|Samsung|San Antonio Express-News|San Francisco Chronicle|San Jose Mercury News
        Sandisk|Saudi Aramco|Save the Children|SBA Communications|Schlumberger|SCO|Scotland Yard|Seagate Technology
        SEC|Secret Service|Securities and Exchange Commission|Security Council|SELEC|Selective Service System|Sempra
        Senate|ServiceNow|Shanghai Cooperation Organization|Shell|Sherwin-Williams|Shin Bet|SICA|Siemens
        Simon Property|Sinn Fein|Skyworks Solutions|Small Business Administration|Smithsonian|Smithsonian Institution
        Smurfit Westrock|Snap-on|Social Democrats|Social Security Administration|Social Security Advisory Board
        Societe Generale|Solventum|Sony|South Florida Sun-Sentinel|Southwest Airlines|SpaceX|SPC
        St. Louis Post-Dispatch|St. Paul Pioneer Press|Standard & Poor's|Stanford|Stanford University
        Stanley Black & Decker|Starbucks|State Department|State Duma|State Street|Steel Dynamics
        Stennis Center for Public Service|Steris|Stryker|Sudan Liberation Movement|Sudan People's Liberation Movement
        Supermicro|Supreme Court|Supreme National Security Council|Synchrony Financial|Synopsys|Sysco|T-Mobile US
        T. Rowe Price|Take-Two Interactive|Taleban|Taliban|Tamil Tigers|Tampa Bay Times|Tapestry|Targa Resources|TASS
        TE Connectivity|Teledyne Technologies|Telegram & Gazette|Tencent|Tennessee Valley Authority|Teradyne
        Terrorist Screening Center|Tesla|Texas Instruments|Texas Pacific Land|Textron|The Economist|The Guardian
        The Intelligence Community|The New York Times|The Times|The Wall Street Journal|The Washington Post
        Thermo Fisher Scientific|Time magazine|Time Warner|Times of Northwest Indiana|TJX Companies|TKO Group|Tories
        Tory|Tottenham|Toyota|Tractor Supply|Trade Desk|Trane Technologies|TransDigm|Transparency International
        Travelers Companies|Treasury|Treasury Department|Trimble|Truist Financial|Twitter|Tyler Technologies
        Tyson Foods|U-T San Diego|U. S. Access Board|U. S. Holocaust Memorial Museum
        U. S. International Trade Commission|U. S. Office of Special Counsel|U. S. Peace Corps|U. S. Postal Service
        U.N.|U.S. Agency for International Development|U.S. Air Force|U.S. Army|U.S. Bancorp|U.S. Capitol Police
        U.S. Chemical Safety and Hazard Investigation Board|U.S. Navy|U.S. Trade and Development Agency|UBS|UDR|UEFA
        Ulta Beauty|UN|UNAMID|UNASUR|UNCTAD|UNDP|UNESCO|UNFICYP|UNHCR|UNHRC|UNICEF|UNIDO|UNIFIL|Unilever|Union Pacific
        UNISFA|UNITAR|United Airlines|United Nations|United Parcel Service|United Rentals|United Russia
        United Stated Global Change Research Program|United States Office of Government Ethics|UnitedHealth
        Universal Health Services|UNMIL|UNMISS|UNMOGIP|UNOCI|UNOOSA|UNRWA|UNSOM|UNTSO|UNWTO|UPU|US Air Force|US Army
        US Interagency Council on Homelessness|US Navy|USA Today|USAID|Valero Energy|Vatican Bank|Veeva Systems|Ventas
        Veralto|Verisign|Verisk Analytics|Verizon|Vertex Pharmaceuticals|Vertiv|Viacom|Viatris|Vici Properties|Vistra
        VOA|Vodafone|Voice of America|Volkswagen|Vulcan Materials|W. R. Berkley|W. W. Grainger|Wabtec|WADB|WAEMU
        Wagner|Wagner Group|Wal-Mart|Wall Street Journal|Walmart|Walt Disney|Warner Bros. Discovery
        Washington Institute|Washington Post|Waste Management|WCO|WEC Energy|Wells Fargo|Welltower
        West Pharmaceutical Services|Western Digital|Weyerhaeuser|WFP|WFTU|White House|WHO|WikiLeaks|Wikipedia
        Williams Companies|Williams-Sonoma|Willis Towers Watson|WIPO|Wisconsin State Journal|WMO|World Bank
        World Food Program|World Food Programme|World Health Organization|World Trade Organization|WTO|Wynn Resorts
        Xcel Energy|Xinhua|Xylem|Yahoo|Yale|Yale University|Yonhap|YouTube|Yukos|Yum! Brands|ZANU-PF
        Zebra Technologies|Zimmer Biomet|Zoetis
        """
}
