extension Gazetteers {
    /// Continents, seas, states, provinces and well-known places below or above a country.
    static let regions: StaticString = """
        Abkhazia|Abu Ghraib|Abyei|Aceh|Adriatic|Aegean|Aegean Sea|Africa|Alabama|Alaska|Alberta|Alps|Amazon|Americas
        Anatolia|Anbar|Andalusia|Andes|Arabian Gulf|Arabian Peninsula|Arabian Sea|Arak|Arctic|Arctic Ocean|Arizona
        Arkansas|Asia|Asia-Pacific|Assam|Atlantic|Atlantic Ocean|Auschwitz|Australasia|Azores|Bali|Balkans|Balochistan
        Baltic Sea|Baluchistan|Basque Country|Bavaria|Bay Area|Bay of Bengal|Bering Strait|Bethlehem|Biafra|Bihar
        Black Sea|Bohemia|Borneo|Bosphorus|Bosporus|British Columbia|Brittany|Broadway|Bronx|Brooklyn|Brussels|Bushehr
        California|Camp David|Canary Islands|Cape Cod|Capitol Hill|Caribbean|Caribbean Sea|Carpathians|Caspian Sea
        Catalonia|Caucasus|Central Africa|Central America|Central Asia|Central Europe|Chechnya|Chernobyl
        Chesapeake Bay|Colorado|Congo River|Connecticut|Corsica|Crete|Crimea|Czechoslovakia|Dagestan|Danube
        Dardanelles|Darfur|Davos|Dead Sea|Delaware|Diego Garcia|Dimona|Donbas|Donbass|Donetsk|Downing Street|Dunkirk
        East Africa|East Asia|East China Sea|East Germany|East Jerusalem|Eastern Europe|Eilat|Emirates|English Channel
        Euphrates|Europe|Everest|Falklands|Fallujah|Far East|Flanders|Florida|Fordo|Fordow|Fukushima|Galapagos Islands
        Galicia|Galilee|Ganges|Gaza|Gaza Strip|Gdansk|Geneva|Goa|Golan|Golan Heights|Great Lakes|Green Zone
        Ground Zero|Guangdong|Guantanamo|Guantanamo Bay|Gujarat|Gulf|Gulf of Aden|Gulf of Mexico|Gulf of Oman|Haifa
        Harlem|Hawaii|Hebron|Helmand|Herat|Herzegovina|Himalayas|Hindu Kush|Hiroshima|Hokkaido|Hollywood
        Horn of Africa|Iberia|Idaho|Illinois|Indian Ocean|Indiana|Ingushetia|Inner Mongolia|Iowa|Iraqi Kurdistan
        Isfahan|Jammu|Java|Jenin|Jerusalem|Kaliningrad|Kandahar|Kansas|Karbala|Kashmir|Katanga|Kentucky|Kerala
        Khan Younis|Kharkiv|Kherson|Khyber Pass|Kivu|Kurdistan|Kuril Islands|Lake Chad|Lake Erie|Lake Michigan
        Lake Ontario|Lake Tanganyika|Lake Victoria|Latin America|Levant|Lockerbie|Lombardy|Long Island|Louisiana
        Luhansk|Luzon|Madeira|Maghreb|Maharashtra|Maine|Manchuria|Manhattan|Manitoba|Maryland|Massachusetts
        Mediterranean|Mediterranean Sea|Mekong|Michigan|Middle East|Midwest|Mindanao|Minnesota|Mississippi
        Mississippi River|Missouri|Montana|Moravia|Mount Everest|Nablus|Nagasaki|Nagorno-Karabakh|Najaf|Nangarhar
        Natanz|Near East|Nebraska|Negev|Nevada|New England|New Hampshire|New Jersey|New Mexico|New South Wales
        New York|Newfoundland|Niger Delta|Nile|Normandy|North Africa|North America|North Carolina|North Caucasus
        North Dakota|North Kivu|North Ossetia|North Sea|North Waziristan|Nova Scotia|Oceania|Ogaden|Ohio|Okinawa
        Oklahoma|Ontario|Oregon|Orissa|Ossetia|Pacific|Pacific Ocean|Panama Canal|Papua|Paracel Islands|Parchin
        Pearl Harbor|Pennsylvania|Persia|Persian Gulf|Provence|Punjab|Puntland|Pyrenees|Quebec|Queens|Queensland|Rafah
        Rajasthan|Ramallah|Red Sea|Red Square|Republika Srpska|Rhine|Rhode Island|Rio Grande|Rockies|Rocky Mountains
        Sadr City|Sahara|Sahel|Sakhalin|San Francisco Bay|Sardinia|Saskatchewan|Saxony|Scandinavia|Scarborough Shoal
        Sea of Japan|Senkaku Islands|Siachen|Siberia|Sichuan|Sicily|Silesia|Silicon Valley|Sinai|Sinai Peninsula|Sindh
        Somaliland|South America|South Asia|South Carolina|South China Sea|South Dakota|South Kivu|South Kordofan
        South Ossetia|South Waziristan|South-East Asia|Southeast Asia|Southern Africa|Spitsbergen|Spratly Islands
        Srebrenica|Staten Island|Strait of Hormuz|Strait of Malacca|Straits of Hormuz|Strasbourg|sub-Saharan Africa
        Suez|Suez Canal|Sulawesi|Sumatra|Svalbard|Swat|Swat Valley|Tahrir Square|Taiwan Strait|Tamil Nadu|Tasmania
        Tatarstan|Tel Aviv|Tennessee|Texas|The Hague|Thrace|Tiananmen Square|Tibet|Tigray|Tigris|Tikrit|Times Square
        Tora Bora|Trans-Dniester|Transnistria|Transylvania|Tuscany|Ulster|Urals|Utah|Uttar Pradesh|Vermont|Vienna
        Virginia|Vojvodina|Volga|Wall Street|Wallonia|Washington|Waterloo|Waziristan|West Africa|West Bank|West Bengal
        West Germany|West Papua|West Virginia|Western Australia|Western Europe|Wisconsin|Wyoming|Xinjiang|Yangtze
        Yellow Sea|Yongbyon|Yugoslavia|Yukon|Zaporizhzhia
        """
}
