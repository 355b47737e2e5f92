/// The other forms of well-known names, which need no alias file.
package enum ListedAliases {
    /// Other forms of a name, each with the one it is filed under: `form=name`; between entries a `|` or a line feed.
    package static let text: StaticString = """
        A.U.=African Union|AFP=Agence France-Presse|ANC=African National Congress|AP=Associated Press|AU=African Union
        America=United States|Arabian Gulf=Persian Gulf|Argentinean=Argentine|Argentinian=Argentine
        BJP=Bharatiya Janata Party|Bosnia-Herzegovina=Bosnia and Herzegovina|Bosnia=Bosnia and Herzegovina
        Britain=United Kingdom|British Broadcasting Corporation=BBC|Briton=British|Burma=Myanmar
        Cote d'Ivoire=Ivory Coast|Czechia=Czech Republic|DHS=Department of Homeland Security|DPRK=North Korea
        DR Congo=Democratic Republic of the Congo|DRC=Democratic Republic of the Congo|Daesh=Islamic State
        Defence Ministry=Defense Ministry|Defense Department=Department of Defense
        Democratic Republic of Congo=Democratic Republic of the Congo|E.U.=European Union|ECB=European Central Bank
        EPA=Environmental Protection Agency|EU=European Union|Emirates=United Arab Emirates
        Energy Department=Department of Energy|Exxon Mobil=ExxonMobil|Exxon=ExxonMobil
        FAA=Federal Aviation Administration|FDA=Food and Drug Administration|Fed=Federal Reserve
        GCC=Gulf Cooperation Council|GM=General Motors|Great Britain=United Kingdom|Hizbollah=Hezbollah
        Hizbullah=Hezbollah|Holland=Netherlands|Homeland Security=Department of Homeland Security
        Houses of Parliament=Parliament|I.A.E.A.=International Atomic Energy Agency
        IAEA=International Atomic Energy Agency|ICC=International Criminal Court
        ICRC=International Committee of the Red Cross|IDF=Israel Defense Forces|IMF=International Monetary Fund
        IOC=International Olympic Committee|IRGC=Islamic Revolutionary Guard Corps|ISIL=Islamic State
        ISIS=Islamic State|Islamic Republic of Iran=Iran|Islamic Republic=Iran|J.P. Morgan=JPMorgan Chase
        JPMorgan=JPMorgan Chase|Justice Department=Department of Justice|Kingdom of Saudi Arabia=Saudi Arabia
        Moslem=Muslim|NRA=National Rifle Association|OAS=Organization of American States
        PLO=Palestine Liberation Organization|People's Republic of China=China|Republic of Korea=South Korea
        Revolutionary Guard=Islamic Revolutionary Guard Corps|Revolutionary Guards=Islamic Revolutionary Guard Corps
        Russian Federation=Russia|SEC=Securities and Exchange Commission|Shi'ite=Shiite|Shia=Shiite
        State Department=Department of State|Straits of Hormuz=Strait of Hormuz|Swaziland=Eswatini|Taleban=Taliban
        The New York Times=New York Times|The Wall Street Journal=Wall Street Journal
        The Washington Post=Washington Post|Timor-Leste=East Timor|Turkiye=Turkey|U.A.E.=United Arab Emirates
        U.K.=United Kingdom|U.K=United Kingdom|U.N.=United Nations|U.S.=United States|U.S.A.=United States
        U.S=United States|UAE=United Arab Emirates|UK=United Kingdom|UN=United Nations|US=United States
        USA=United States|USSR=Soviet Union|Uighur=Uyghur|United States of America=United States|VOA=Voice of America
        WFP=World Food Programme|WHO=World Health Organization|WTO=World Trade Organization|Wal-Mart=Walmart
        World Food Program=World Food Programme|al Qaeda=al-Qaeda|al Qaida=al-Qaeda|al-Qaida=al-Qaeda
        al-Shabab=al-Shabaab
        """

    /// The folded names that other folded names are filed under.
    static let names: [String: String] = text.withUTF8Buffer { bytes in
        var names: [String: String] = [:]
        for entry in bytes.split(whereSeparator: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\n") }) {
            let sides = entry.split(separator: UInt8(ascii: "=")).map { String(decoding: $0, as: UTF8.self) }
            guard sides.count == 2 else { continue }
            let (form, name) = (FoldedName.text(of: sides[0]), FoldedName.text(of: sides[1]))
            if form != name { names[form] = name }
        }
        return names
    }
}
