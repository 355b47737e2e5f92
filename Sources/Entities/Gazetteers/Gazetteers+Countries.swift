extension Gazetteers {
    /// Sovereign states and territories, with the short forms news uses.
    static let countries: StaticString = """
        Afghanistan|Aland Islands|Albania|Algeria|America|American Samoa|Andorra|Angola|Anguilla|Antarctica
        Antigua and Barbuda|Argentina|Armenia|Aruba|Australia|Austria|Azerbaijan|Bahamas|Bahrain|Bangladesh|Barbados
        Belarus|Belgium|Belize|Benin|Bermuda|Bhutan|Bolivia|Bosnia|Bosnia and Herzegovina|Bosnia-Herzegovina|Botswana
        Bouvet Island|Brazil|Britain|British Indian Ocean Territory|British Virgin Islands|Brunei|Brunei Darussalam
        Bulgaria|Burkina Faso|Burma|Burundi|Cabo Verde|Cambodia|Cameroon|Canada|Cape Verde|Caribbean Netherlands
        Cayman Islands|Central African Republic|Chad|Chile|China|Christmas Island|Cocos|Cocos Islands|Colombia|Comoros
        Congo|Congo - Brazzaville|Congo - Kinshasa|Cook Islands|Costa Rica|Cote d'Ivoire|Croatia|Cuba|Curacao|Cyprus
        Czech Republic|Czechia|Democratic People's Republic of Korea|Democratic Republic of Congo
        Democratic Republic of the Congo|Denmark|Djibouti|Dominica|Dominican Republic|DPRK|DR Congo|DRC|East Timor
        Ecuador|Egypt|El Salvador|England|Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|Falkland Islands
        Faroe Islands|Fiji|Finland|France|French Guiana|French Polynesia|French Southern Territories|Gabon|Gambia
        Georgia|Germany|Ghana|Gibraltar|Great Britain|Greece|Greenland|Grenada|Guadeloupe|Guam|Guatemala|Guernsey
        Guinea|Guinea-Bissau|Guyana|Haiti|Heard and McDonald Islands|Heard Island and McDonald Islands|Holland
        Holy See|Honduras|Hong Kong|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Islamic Republic
        Islamic Republic of Iran|Isle of Man|Israel|Italy|Ivory Coast|Jamaica|Japan|Jersey|Jordan|Kazakhstan|Kenya
        Kingdom of Saudi Arabia|Kiribati|Korea|Kosovo|Kuwait|Kyrgyzstan|Lao People's Democratic Republic|Laos|Latvia
        Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Macao|Macau|Macedonia|Madagascar|Malawi
        Malaysia|Maldives|Mali|Malta|Marshall Islands|Martinique|Mauritania|Mauritius|Mayotte|Mexico|Micronesia
        Moldova|Monaco|Mongolia|Montenegro|Montserrat|Morocco|Mozambique|Myanmar|Namibia|Nauru|Nepal|Netherlands
        New Caledonia|New Zealand|Nicaragua|Niger|Nigeria|Niue|Niue **|Norfolk Island|North Korea|North Macedonia
        Northern Ireland|Northern Mariana Islands|Norway|Oman|Pakistan|Palau|Palestine|Palestinian Territories|Panama
        Papua New Guinea|Paraguay|People's Republic of China|Peru|Philippines|Pitcairn|Poland|Portugal|Puerto Rico
        Qatar|Republic of Congo|Republic of Korea|Republic of Moldova|Republic of the Congo|Reunion|Romania|Russia
        Russian Federation|Rwanda|Saint Barthelemy|Saint Helena|Saint Kitts and Nevis|Saint Lucia|Saint Martin
        Saint Pierre and Miquelon|Saint Vincent and the Grenadines|Samoa|San Marino|Sao Tome and Principe|Saudi Arabia
        Scotland|Senegal|Serbia|Seychelles|Sierra Leone|Singapore|Sint Maarten|Slovakia|Slovenia|Solomon Islands
        Somalia|South Africa|South Georgia and South Sandwich Islands|South Georgia and the South Sandwich Islands
        South Korea|South Sudan|Soviet Union|Spain|Sri Lanka|St. Barthelemy|St. Helena|St. Kitts and Nevis|St. Lucia
        St. Martin|St. Pierre and Miquelon|St. Vincent and Grenadines|State of Palestine|Sudan|Suriname
        Svalbard and Jan Mayen|Svalbard and Jan Mayen Islands|Swaziland|Sweden|Switzerland|Syria|Syrian Arab Republic
        Taiwan|Tajikistan|Tanzania|Thailand|Timor-Leste|Togo|Tokelau|Tonga|Trinidad|Trinidad and Tobago|Tunisia|Turkey
        Turkiye|Turkmenistan|Turks and Caicos Islands|Tuvalu|U.A.E.|U.K|U.K.|U.S|U.S.|U.S. Outlying Islands
        U.S. Virgin Islands|U.S.A.|UAE|Uganda|UK|Ukraine|United Arab Emirates|United Kingdom
        United Kingdom of Great Britain and Northern Ireland|United Republic of Tanzania|United States
        United States Minor Outlying Islands|United States of America|United States Virgin Islands|Uruguay|US|USA|USSR
        Uzbekistan|Vanuatu|Vatican|Vatican City|Venezuela|Viet Nam|Vietnam|Wales|Wallis and Futuna
        Wallis and Futuna Islands|Western Sahara|Yemen|Zaire|Zambia|Zimbabwe
        """
}
