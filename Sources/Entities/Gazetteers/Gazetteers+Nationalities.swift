extension Gazetteers {
    /// Demonyms, peoples, faiths and political groups, in the singular.
    static let nationalities: StaticString = """
        Abkhaz|Abkhazian|Aboriginal|Aborigine|Afghan|African|African American|African Americans|African-American
        African-Americans|Afrikaner|Afrikaners|Afro-American|Alawite|Albanian|Algerian|American|Andalusian|Andorran
        Anglican|Anglophone|Angolan|Antillean|Apache|Arab|Arabian|Arabic|Argentine|Argentinean|Argentinian|Armenian
        Asian|Aussie|Australian|Austrian|Aymara|Azerbaijani|Azeri|Azeris|Aztec|Baathist|Bahamian|Bahraini|Balkan
        Baloch|Baltic|Baluch|Bangladeshi|Baptist|Barbadian|Basque|Bavarian|Bedouin|Belarusian|Belarussian|Belgian
        Belizean|Bengali|Beninese|Berber|Bermudian|Bhutanese|Bolivian|Bosnian|Bosnian Croat|Bosnian Croats
        Bosnian Muslim|Bosnian Muslims|Bosnian Serb|Bosnian Serbs|Botswanan|Brazilian|Breton|British|Briton|Bruneian
        Buddhist|Bulgarian|Burkinabe|Burmese|Burundian|Byzantine|Californian|Cambodian|Cameroonian|Canadian|Cantabrian
        Cantonese|Caribbean|Catalan|Catholic|Central American|Central Americans|Central Asian|Chadian|Chechen|Cherokee
        Chilean|Chinese|Christian|Colombian|Communist|Congolese|Copt|Coptic|Corsican|Cossack|Costa Rican|Costa Ricans
        Crimean|Croat|Croatian|Cuban|Cuban-American|Cuban-Americans|Cypriot|Czech|Dagestani|Dane|Danish|Darfuri|Dari
        Democrat|Democratic|Djiboutian|Dominican|Druze|Dutch|East African|East Asian|East Timorese|Eastern European
        Ecuadorean|Ecuadorian|Egyptian|Emirati|English|Englishman|Equatorial Guinean|Eritrean|Estonian|Ethiopian
        European|Evangelical|Farsi|Fijian|Filipino|Finn|Finnish|Flemish|Francophone|French|Frenchman|Gabonese|Galician
        Gambian|Georgian|German|Germanic|Ghanaian|Greek|Greek Cypriot|Greek Cypriots|Grenadian|Guamanian|Guatemalan
        Guinean|Guyanese|Gypsy|Haitian|Hasidic|Hausa|Hawaiian|Hazara|Hebrew|Hindi|Hindu|Hispanic|Hmong|Honduran
        Hong Konger|Hungarian|Hutu|Icelander|Icelandic|Igbo|Inca|Indian|Indonesian|Ingush|Inuit|Iranian|Iraqi
        Iraqi Kurd|Iraqi Kurds|Irish|Irish-American|Irishman|Islamic|Islamist|Israeli|Italian|Italian-American
        Ivoirian|Ivorian|Jamaican|Japanese|Jew|Jewish|Jordanian|Karen|Kashmiri|Kazakh|Kazakhstani|Kenyan|Korean
        Kosovan|Kosovar|Kosovo Albanian|Kosovo Albanians|Kosovo-Albanian|Kurd|Kurdish|Kuwaiti|Kyrgyz|Laotian|Latin
        Latin American|Latin Americans|Latino|Latvian|Lebanese|Liberian|Libyan|Libyans|Lithuanian|Londoner|Lutheran
        Luxembourger|Macedonian|Malagasy|Malawian|Malaysian|Maldivian|Malian|Maltese|Mandarin|Maoist|Maori|Mapuche
        Maronite|Marxist|Mauritanian|Mauritian|Maya|Mayan|Mediterranean|Methodist|Mexican|Middle Eastern
        Middle Easterner|Middle Easterners|Moldovan|Mongolian|Montagnard|Montenegrin|Mormon|Moroccan|Moslem|Mozambican
        Muscovite|Muslim|Namibian|Native American|Native Americans|Navajo|Nazi|Nepalese|Nepali|New Zealander
        New Zealanders|Nicaraguan|Nigerian|Nigerien|Nordic|Norman|North African|North American|North Americans
        North Korean|North Koreans|Northern Irish|Norwegian|Omani|Orthodox|Ossetian|Ottoman|Pakistani|Palestinian
        Panamanian|Papua New Guinean|Paraguayan|Parisian|Pashto|Pashtun|Peronist|Persian|Peruvian|Pole|Polish
        Portuguese|Protestant|Puerto Rican|Puerto Ricans|Punjabi|Qatari|Quechua|Republican|Rohingya|Roma|Roman
        Roman Catholic|Roman Catholics|Romanian|Russian|Rwandan|Salvadoran|Salvadorean|Samoan|Sandinista|Saudi
        Saudi Arabian|Saudi Arabians|Scandinavian|Scot|Scots|Scottish|Senegalese|Serb|Serbian|Shi'ite|Shia|Shiite
        Siberian|Sicilian|Sierra Leonean|Sierra Leoneans|Sikh|Singaporean|Sinhala|Sinhalese|Sioux|Slavic|Slovak
        Slovakian|Slovene|Slovenian|Somali|Somalian|South African|South Africans|South American|South Americans
        South Asian|South Korean|South Koreans|Southeast Asian|Soviet|Spaniard|Spanish|Sri Lankan|Sri Lankans|Sudanese
        Sunni|Sunnis|Surinamese|Swahili|Swazi|Swede|Swedish|Swiss|Syrian|Taiwanese|Tajik|Tamil|Tanzanian|Tatar|Texan
        Thai|Tibetan|Togolese|Tongan|Trinidadian|Tuareg|Tunisian|Turk|Turkish|Turkish Cypriot|Turkish Cypriots|Turkmen
        Turkoman|Turkomen|Tutsi|Ugandan|Uighur|Ukrainian|Urdu|Uruguayan|Uyghur|Uzbek|Venetian|Venezuelan|Vietnamese
        Walloon|Welsh|West African|West Indian|West Indians|Western European|Westerner|Yazidi|Yemeni|Yemenite|Yoruba
        Yugoslav|Zairean|Zaireans|Zairian|Zambian|Zimbabwean|Zionist|Zulu
        """
}
