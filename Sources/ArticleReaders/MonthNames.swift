/// The English names of months and weekdays as newspapers write them, in lower case and without a full stop.
enum MonthNames {
    /// The number, 1 to 12, of a month's name or abbreviation.
    static let numbers: [String: Int] = [
        "january": 1, "jan": 1,
        "february": 2, "feb": 2, "febr": 2,
        "march": 3, "mar": 3,
        "april": 4, "apr": 4,
        "may": 5,
        "june": 6, "jun": 6,
        "july": 7, "jul": 7,
        "august": 8, "aug": 8,
        "september": 9, "sept": 9, "sep": 9,
        "october": 10, "oct": 10,
        "november": 11, "nov": 11,
        "december": 12, "dec": 12,
    ]

    static let weekdays: Set<String> = [
        "monday", "mon", "tuesday", "tues", "tue", "wednesday", "wed", "thursday", "thurs", "thur", "thu",
        "friday", "fri", "saturday", "sat", "sunday", "sun",
    ]

    /// The time zones that follow a clock time in bylines and mail.
    static let timeZones: Set<String> = [
        "z", "gmt", "utc", "ut", "bst", "cet", "cest", "eet", "eest", "msk", "ist", "gst", "jst", "et", "est", "edt",
        "ct",
        "cst", "cdt", "mt", "mst", "mdt", "pt", "pst", "pdt", "aest", "aedt", "hkt", "sgt",
    ]

    /// Whether the name of a month or weekday may stand at an offset: most words end here, before one is made a string.
    static func mayBegin(_ bytes: [UInt8], at offset: Int) -> Bool {
        offset + 3 <= bytes.count && beginnings.contains(beginning(of: bytes[offset..<offset + 3]))
    }

    /// The first three letters of each name.
    private static let beginnings = Set(
        (Array(numbers.keys) + Array(weekdays)).map { beginning(of: $0.utf8.prefix(3)) }
    ).sorted()

    private static func beginning(of letters: some Sequence<UInt8>) -> UInt32 {
        letters.reduce(0) { $0 << 8 | UInt32($1 | 0x20) }
    }
}
