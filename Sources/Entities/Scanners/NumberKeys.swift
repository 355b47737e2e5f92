/// Keys of the words and signs that the scanners ask for by name.
enum NumberKeys {
    static let to = TokenKey.key(of: "to")
    static let or = TokenKey.key(of: "or")
    static let per = TokenKey.key(of: "per")
    static let cent = TokenKey.key(of: "cent")
    static let us = TokenKey.key(of: "us")
    static let dottedUS = TokenKey.key(of: "u.s.")
    static let won = TokenKey.key(of: "won")
    static let s = TokenKey.key(of: "s")
    static let percent = keys("percent", "pct", "percentage", "percentage-point", "percentage-points")
    static let point = keys("point", "points")
    static let percentSign = UInt64(UInt8(ascii: "%"))
    static let currencySigns: KeySet = [
        UInt64(UInt8(ascii: "$")), sign(0x20AC), sign(0xA3), sign(0xA5), sign(0x20B9), sign(0x20BD), sign(0x20A9),
    ]
    static let degreeSign = sign(0xB0)
    static let areaAndVolume = keys("square", "cubic", "nautical", "metric", "sq", "light")
    static let temperature = keys("celsius", "fahrenheit", "centigrade", "c", "f")
    static let day = keys("day", "year", "hour", "second", "month", "week")

    static let ordinalSuffix = keys("st", "nd", "rd", "th")
    static let relativeDay = keys("today", "yesterday", "tomorrow", "tonight")
    static let relative = keys("this", "last", "next", "past", "previous", "following", "coming")
    static let amount = keys("few", "couple", "several")
    static let dayPart = keys("morning", "afternoon", "evening", "night")
    static let timeAfter = keys("ago", "earlier", "later")
    static let early = keys("early", "late", "mid")
    static let beforeDate = keys(
        "in", "since", "by", "until", "till", "during", "from", "of", "between", "after", "before", "early", "late",
        "mid", "mid-", "last", "next", "this", "through", "to", "on", "and")
    static let clock = keys("second", "seconds", "minute", "minutes", "hour", "hours")
    /// Month names that are also other words or given names.
    static let ambiguousMonth = keys("may", "march", "mar", "jan", "april", "june", "august", "dec", "jun", "sep")
    /// Short weekday forms that are also other words.
    static let ambiguousWeekday = keys("wed", "mon", "fri", "thu", "tue", "tues", "thur", "thurs")

    private static func keys(_ words: StaticString...) -> KeySet {
        KeySet(words.map { TokenKey.key(of: $0) })
    }

    private static func sign(_ scalar: UInt32) -> UInt64 { TokenKey.joining(TokenKey.seed, UInt64(scalar)) }
}
