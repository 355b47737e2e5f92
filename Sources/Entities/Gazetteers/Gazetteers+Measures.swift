extension Gazetteers {
    /// Month names and their abbreviations.
    static let months: StaticString = """
        Apr|April|Aug|August|Dec|December|Feb|February|Jan|January|Jul|July|Jun|June|Mar|March|May|Nov|November
        Oct|October|Sep|Sept|September
        """

    /// Names of the days of the week.
    static let weekdays: StaticString = """
        Fri|Friday|Mon|Monday|Saturday|Sunday|Thu|Thur|Thurs|Thursday|Tue|Tues|Tuesday|Wed|Wednesday
        """

    /// Numbers in words.
    static let numberWords: StaticString = """
        dozen|eight|eighteen|eighty|eighty-five|eleven|fifteen|fifty|fifty-five|five|forty|forty-eight|forty-five
        forty-one|forty-two|four|fourteen|half|hundred|nine|nineteen|ninety|ninety-five|ninety-nine|one|seven
        seventeen|seventy|seventy-five|six|sixteen|sixty|sixty-five|ten|thirteen|thirty|thirty-eight|thirty-five
        thirty-four|thirty-nine|thirty-one|thirty-seven|thirty-six|thirty-three|thirty-two|three|twelve|twenty
        twenty-eight|twenty-five|twenty-four|twenty-nine|twenty-one|twenty-seven|twenty-six|twenty-three
        twenty-two|two
        """

    /// Words that multiply a number.
    static let scales: StaticString = """
        billion|billions|bln|bn|hundred|hundreds|k|m|million|millions|mln|mn|thousand|thousands|tn|trillion
        trillions
        """

    /// Units of money.
    static let currencies: StaticString = """
        baht|cent|cents|chf|cny|crore|dinar|dinars|dirham|dirhams|dollar|dollars|eur|euro|euros|forint|franc
        francs|gbp|hryvnia|jpy|krona|krone|kroner|kronor|lira|naira|pence|penny|peso|pesos|pound|pounds|rand|reais
        real|renminbi|rial|rials|ringgit|riyal|riyals|rmb|rouble|roubles|ruble|rubles|rupee|rupees|shekel|shekels
        shilling|shillings|sterling|usd|won|yen|yuan|zloty
        """

    /// Units of measure other than money and time.
    static let units: StaticString = """
        acre|acres|barrel|barrels|bpd|bps|bushel|bushels|calories|carat|carats|centimeter|centimeters|centimetre
        centimetres|cm|degree|degrees|feet|foot|gallon|gallons|gb|ghz|gigabyte|gigabytes|gigawatt|gigawatts|gram
        gramme|grammes|grams|gw|hectare|hectares|hz|inch|inches|kg|kgs|kilo|kilogram|kilogramme|kilogrammes
        kilograms|kilometer|kilometers|kilometre|kilometres|kilos|kiloton|kilotons|kilowatt|kilowatts|km|knot
        knots|kph|kw|kwh|lb|lbs|liter|liters|litre|litres|mb|megabyte|megabytes|megaton|megatons|megawatt
        megawatts|meter|meters|metre|metres|mhz|mile|miles|millimeter|millimeters|millimetre|millimetres|mm|mph|mw
        mwh|ounce|ounces|oz|pound|pounds|tb|terabyte|terabytes|ton|tonne|tonnes|tons|volt|volts|watt|watts|yard
        yards
        """

    /// Spans of the calendar and the clock.
    static let timeUnits: StaticString = """
        afternoon|autumn|centuries|century|day|days|decade|decades|evening|hour|hours|minute|minutes|month|months
        morning|night|quarter|quarters|second|seconds|semester|spring|summer|week|weekend|weeks|winter|year|years
        """
}
