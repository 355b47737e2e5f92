extension Gazetteers {
    /// Capitals, large cities and first-level divisions, without those whose name is more often something else.
    static let cities: StaticString = """
        Aberdeen|Abidjan|Abqaiq|Abu Dhabi|Abuja|Acapulco|Accra|Adamstown|Adana|Addis Ababa|Adelaide|Aden|Afar|Agadez
        Ahmedabad|Akron|Al Ahmadi|Al Bayda|Al Jawf|Al Kufrah|Al Muharraq|Albuquerque|Aleppo|Algiers|Alice Springs
        Almaty|Alofi|Alsace|Altai|Amarillo|Amhara|Amman|Amritsar|Amsterdam|Anaheim|Anambra|Anchorage|Andhra Pradesh
        Andijan|Andorra la Vella|Anhui|Anjouan|Ankara|Annapolis|Antalya|Antananarivo|Antwerp|Apia|Aqaba|Ararat|Arauca
        Arica|Arlington|Arusha|Ashgabat|Asmara|Astana|Asuncion|Aswan|Atacama|Athens|Atlanta|Auckland
        Augusta-Richmond County|Aung San|Austin|Australian Capital Territory|Avarua|Badakhshan|Badghis|Baghdad|Baghlan
        Baidoa|Baja California|Bakersfield|Baki|Baku|Balearic Islands|Balti|Baltimore|Bamako|Banda Aceh|Bandar Abbas
        Bandar Seri Begawan|Bandung|Bangalore|Bangkok|Bangui|Banja Luka|Banjul|Baotou|Barcelona|Basel|Basra
        Basse-Terre|Basseterre|Baton Rouge|Batu|Bayamon|Bayji|Beijing|Beirut|Beja|Bekaa|Belfast|Belgrade|Belize City
        Belmopan|Belo Horizonte|Bengaluru|Benghazi|Benguela|Bentley|Bergen|Berkeley|Berlin|Bern|Beslan|Bethesda|Bilbao
        Bingol|Birmingham|Bishkek|Bissau|Blenheim|Blue Nile|Bogota|Boise City|Bologna|Bom Jesus|Bombay|Bonaire
        Bordeaux|Boston|Bouake|Bougainville|Boulder|Brasilia|Bratislava|Brazzaville|Brcko|Bridgetown|Brighton|Brisbane
        Bristol|Brownsville|Bucharest|Budapest|Buenos Aires|Buffalo|Bukavu|Bulawayo|Burgenland|Busan|Cabinda
        Cagayan de Oro|Caguas|Cahors|Cairo|Calcutta|Calgary|Cali|Cambridge|Can Tho|Canberra|Cancun|Canterbury|Cao Bang
        Cape Coral|Cape Town|Capital Region|Caracas|Cardiff|Cartagena|Casablanca|Castries|Cayenne|Cebu|Central Java
        Centurion|Ceuta|Chaco|Charleston|Charlotte|Charlotte Amalie|Chattanooga|Chelyabinsk|Chennai|Chesapeake
        Chiang Mai|Chiapas|Chicago|Chihuahua|Chisinau|Chisinau in Romanian|Chittagong|Chon Buri|Chongqing|Christchurch
        Chula Vista|Cincinnati|Ciudad de la Paz|Ciudad Juarez|Clemson|Cleveland|Cockburn Town|Colima|Cologne|Colombo
        Colorado Springs|Columbus|Conakry|Copenhagen|Cordoba|Cork|Corona|Corpus Christi|Cotonou|Custodia|Cuzco|D.C.
        Da Nang|Daegu|Dakar|Dalian|Dallas|Damascus|Dar es Salaam|Daraa|Darwin|Davao|Dayton|Dededo|Del Rio|Delhi
        Delray Beach|Denver|Dera|Dera Bugti|Dera Ghazi Khan|Dera Ismail Khan|Des Moines|Detroit|Dhaka|Dharamsala
        Dhi Qar|Dili|District of Columbia|Diyala|Diyarbakir|Dnipro|Dodoma|Doha|Douglas|Dresden|Dubai|Dublin|Durban
        Durham|Dushanbe|Dusseldorf|East Java|Eastern District|Edinburgh|El Paso|El-Aaiun|Elk Grove|Episkopi Cantonment
        Erbil|Espirito Santo|Eugene|Faisalabad|Fayetteville|Federal District|Fergana|Fez|Florence|Flying Fish Cove
        Folkestone|Fontana|Formosa|Fort Bragg|Fort Lauderdale|Fort Lee|Fort Wayne|Fort Worth|Fort-de-France|Fortaleza
        Frankfurt|Fray Bentos|Freetown|Fremont|Fresno|Fujian|Funafuti|Gaborone|Gansu|Gao|Garden Grove|Garland
        General Santos|Genoa|George Town|Georgetown|Ghazni|Gilbert Islands|Gitega|Gitega , Bujumbura|Giza|Glasgow
        Glendale|Gold Coast|Goma|Gorno-Badakhshan|Gothenburg|Grand Prairie|Grand Rapids|Grand Turk|Grande Comore|Graz
        Greater Accra|Greensboro|Grozny|Grytviken|Guadalajara|Guangxi|Guangzhou|Guatemala City|Guayaquil|Guerrero
        Guizhou|Gustavia|Gwangju|Hagatna|Hague|Hai Duong|Hai Phong|Hainan|Hakkari|Halabja|Halifax|Hallandale Beach
        Hama|Hamburg|Hamilton|Hanoi|Harare|Harbin|Hargeisa|Havana|Hebei|Heilongjiang|Helsinki|Henan|Henderson|Hialeah
        Hidalgo|Ho Chi Minh City|Homs|Honiara|Honolulu|Houston|Hubei|Hunan|Huntington Beach|Huntsville|Hyderabad
        Ibaraki|Imereti|Incheon|Indianapolis|Innsbruck|Iquique|Irvine|Islamabad|Issyk-Kul|Istanbul|Ituri|Izmir
        Jacksonville|Jaffna|Jakarta|Jalalabad|Jalisco|Jamestown|Jebel|Jeddah|Jersey City|Jiangxi|Jiddah|Jilin
        Johannesburg|Jos|Juba|Kabul|Kaduna|Kaesong|Kaliningrad Oblast|Kalmar|Kamchatka|Kamloops|Kampala|Kanagawa|Kanem
        Kano|Kansas City|Kaohsiung|Karachi|Karlovy Vary|Karnataka|Kasai|Kashgar|Kathmandu|Kaunas|Kazan|Kenosha
        Kerguelen|Kerman|Khabarovsk|Khalis|Khan Yunis|Khartoum|Khost|Khyber Pakhtunkhwa|Kidal|Kiev|Kigali|Kingman
        Kingston|Kingstown|Kinshasa|Kirkuk|Kisangani|Kismayo|Kisumu|Knoxville|Kolkata|Kourou|Krakow|Kuala Lumpur|Kunar
        Kunduz|Kusadasi|Kuwait City|Kyiv|Kyoto|La Guaira|La Libertad|La Palma|La Paz|La Plata|La Rioja|La Union
        Laayoune|Lafayette|Laghman|Lagos|Lahore|Lancaster|Lang Son|Las Piedras|Las Vegas|Lashkar Gah|Latakia
        Lazaro Cardenas|Leeds|Leicester|Leipzig|Leribe|Lexington-Fayette|Lhasa|Liaoning|Libreville|Lille|Lilongwe|Lima
        Limassol|Limpopo|Lisbon|Little Rock|Liverpool|Ljubljana|Logar|Lome|London|Long Beach|Longyearbyen|Los Angeles
        Los Rios|Louisville|Louisville/Jefferson County|Luanda|Lubbock|Lublin|Lubumbashi|Lusaka|Luxor|Lviv|Lyon
        Madhya Pradesh|Madrid|Mai-Ndombe|Maiduguri|Majuro|Malabo|Malatya|Male|Malmo|Mamoudzou|Managua|Manama
        Manchester|Mandalay|Manila|Manipur|Maputo|Mar del Plata|Maracaibo|March|Mariehamn|Marigot|Mariupol|Marrakesh
        Marseille|Maseru|Mashhad|Mata Utu|Mata-Utu|Mato Grosso|Mazar-e-Sharif|Mbabane|Mecca|Medan|Medellin|Medina
        Melbourne|Melekeok|Melilla|Memphis|Mendoza|Merapi|Merida|Mesa|Mexico City|Miami|Miami Beach|Michoacan|Milan
        Milwaukee|Minas Gerais|Minneapolis|Minsk|Minsk City|Misrata|Mitrovica|Miyazaki|Modesto|Mogadishu|Moheli
        Mombasa|Monrovia|Monte-Carlo|Montego Bay|Monterrey|Montevideo|Montgomery|Montreal|Morelos|Moreno Valley|Moroni
        Moscow|Mostar|Mosul|Muharraq|Multan|Mumbai|Munich|Muscat|Muzaffarabad|N'Djamena|Nagoya|Nairobi|Nampo|Nampula
        Nandi|Nanjing|Naples|Nara|Narathiwat|Nashville|Nashville-Davidson|Nassau|National Capital
        National Capital Region|Navarre|Nay Pyi Taw|New Britain|New Delhi|New Hope|New Orleans|New Providence
        New Territories|New York City|Newark|Newport News|Ngerulmud|Niamey|Nicosia|Nimba|Nimroz|Nineveh|Ningxia
        Ninh Binh|Nis|Nizhniy Novgorod|Nord|Nord-Ouest|Norfolk|North Hamgyong|North Las Vegas|North Miami
        North Miami Beach|North Rhine-Westphalia|North Sinai|Northern District|Northern Territory|Nottingham
        Nouakchott|Noumea|Novosibirsk|Nuevo Laredo|Nuevo Leon|Nuku'alofa|Nur-Sultan|Nuuk|Oak Ridge|Oakland|Oaxaca
        Oceanside|Odesa|Odessa|Ohrid|Oklahoma City|Old City|Olympia|Omaha|Omsk|Onitsha|Oranjestad|Oriental|Orlando
        Osaka|Osh|Oslo|Ottawa|Ouagadougou|Overland Park|Oxford|Oxnard|Pago Pago|Paktia|Palikir|Palm Beach|Palo Alto
        Panama City|Papeete|Paradise|Paramaribo|Paris|Parwan|Patna|Pattani|Pattaya|Peking|Pembroke Pines|Perth
        Peshawar|Peten|Philadelphia|Philipsburg|Phnom Penh|Phoenix|Phuket|Pichincha|Pittsburgh|Plano|Plymouth
        Podgorica|Pointe-Noire|Port Elizabeth|Port Harcourt|Port Louis|Port Moresby|Port of Spain|Port St. Lucie
        Port Sudan|Port Vila|Port-au-Prince|Port-aux-Francais|Port-Vila|Portland|Porto|Porto Alegre|Porto-Novo|Prague
        Praia|Preah Vihear|Pretoria|Prince Edward|Pristina|Providence|Puebla|Puerto Plata|Pulwama|Pune|Punta Arenas
        Pyongyang|Qinghai|Qom|Quang Ngai|Quang Tri|Quetta|Quito|Rabat|Rakhine|Raleigh|Ramadi|Rancho Cucamonga|Randolph
        Rangoon|Raqqa|Rarotonga|Rawalpindi|Recife|Reno|Reston|Reykjavik|Rheinland-Pfalz|Richmond|Riga|Rio de Janeiro
        Rio Grande do Norte|Rio Negro|River Nile|Riverside|Riyadh|Road Town|Rochester|Rome|Rosario|Roseau|Rostov
        Rotterdam|Sabah|Sacramento|Saigon|Saint Croix|Saint George|Saint George's|Saint Helier|Saint John|Saint John's
        Saint Joseph|Saint Paul|Saint Peter|Saint Peter Port|Saint Petersburg|Saint Pierre|Saint-Barthelemy
        Saint-Denis|Saint-Louis|Saint-Paul|Saint-Pierre|Saipan|Salt Lake City|Salvador|Salzburg|Samarkand|Samarra
        Samut Prakan|San Andres|San Antonio|San Bernardino|San Cristobal|San Diego|San Fernando|San Francisco|San Jose
        San Juan|San Luis|San Martin|San Miguel|San Miguel de Tucuman|San Pedro|San Pedro de Macoris|San Pedro Sula
        San Salvador|San Salvador Atenco|San Sebastian|Sana'a|Sanaa|Santa Ana|Santa Barbara|Santa Catalina
        Santa Catarina|Santa Clarita|Santa Cruz|Santa Elena|Santa Fe|Santa Isabel|Santa Maria|Santa Monica|Santa Rosa
        Santiago|Santiago de Cuba|Santo Antonio|Santo Domingo|Sao Francisco|Sao Paulo|Sao Tome|Sao Vicente|Sapporo
        Sarajevo|Sarawak|Scottsdale|Seattle|Sendai|Seoul|Sevastopol|Seville|Shaanxi|Shandong|Shanghai|Shanxi|Sharjah
        Sharm el-Sheikh|Sheffield|Shenyang|Shenzhen|Shida Kartli|Shiraz|Shreveport|Siirt|Sioux Falls|Sirnak|Sirte
        Skopje|Smolensk|Sochi|Sofia|Songkhla|South Australia|South Bend|Southampton|Southern District|Split Croatia
        Spokane|Spring Valley|Springfield|Sri Jayewardenepura Kotte|Srinagar|Srpska|St Peter Port|St. George's
        St. John's|St. Louis|St. Paul|St. Petersburg|St. Thomas|Stanley|Stavanger|Stockholm|Stockton|Streymoy
        Stuttgart|Sucre|Sucumbios|Sud-Ouest|Sughd|Sukhothai|Sultan Kudarat|Sunrise Manor|Sunshine Coast|Surabaya|Suva
        Sydney|Tabriz|Tacoma|Taipei|Tallahassee|Tallinn|Tampa|Tanganyika|Tangerang|Tarawa|Tashkent|Tbilisi|Tegucigalpa
        Tehran|Tempe|Thanh Hoa|The Settlement|The Valley|Thessaloniki|Thimphu|Tianjin|Tierra del Fuego|Tijuana
        Timbuktu|Tindouf|Tirana|Tobago|Tocantins|Tokyo|Toledo|Tongatapu|Toowoomba|Toronto|Torshavn|Toulouse
        Trentino-Alto Adige|Trincomalee|Tripoli|Tripura|Trujillo|Tucson|Tulsa|Tunceli|Tunis|Turin|Tuz Khurmatu|Tyumen
        Uige|Ulaanbaatar|Ulsan|Umm Qasr|Umm Ruwaba|University of Texas|Urumqi|Uthai Thani|Utrecht|Uvea|Vaduz|Valencia
        Valletta|Valparaiso|Vancouver|Varanasi|Vargas|Veneto|Venice|Veracruz|Victoria|Victoria Falls|Vientiane|Vilnius
        Vinh Long|Virginia Beach|Vladivostok|Volgograd|Volta|Vukovar|Vung Tau|Wadi|Wake Forest|Walvis Bay|Warsaw
        Washington D.C.|Washington DC|Washington, D.C.|Wellington|West Island|West Java|West Palm Beach|West Sumatra
        Western Cape|White Nile|White Plains|Wichita|Willemstad|Windhoek|Winnipeg|Winston-Salem|Worcester|Wuhan|Yala
        Yamoussoukro|Yamoussoukro , Abidjan|Yangon|Yaounde|Yaren|Yerevan|Yogyakarta|Yokohama|Yonkers|Yucatan|Yunnan
        Zagreb|Zaragoza|Zealand|Zeeland|Zhejiang|Zulia|Zurich
        """
}
