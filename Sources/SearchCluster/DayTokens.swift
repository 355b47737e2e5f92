import Articles

/// The tokens by which days are found: each day has those of its month, year, decade and century too, so that a range is a few
/// tokens.
enum DayTokens {
    static func tokens(of day: PublicationDay) -> [String] {
        [
            "d" + digits(day, 8), "m" + digits(day, 6), "y" + digits(day, 4), "t" + digits(day, 3),
            "c" + digits(day, 2),
        ]
    }

    /// The tokens of which each day of a range has one, and no other day has any.
    static func tokens(from first: PublicationDay?, through last: PublicationDay?) -> [String] {
        let end = last?.ordinal ?? PublicationDay(year: 9999, month: 12, day: 31)?.ordinal ?? .max
        var next = first ?? PublicationDay(year: 1, month: 1, day: 1)
        var tokens: [String] = []
        while let day = next, day.ordinal <= end {
            let spans: [(name: String, digits: Int, last: PublicationDay?)] = [
                ("c", 2, day.isFirst(ofYears: 100) ? PublicationDay(year: day.year + 99, month: 12, day: 31) : nil),
                ("t", 3, day.isFirst(ofYears: 10) ? PublicationDay(year: day.year + 9, month: 12, day: 31) : nil),
                ("y", 4, day.isFirst(ofYears: 1) ? PublicationDay(year: day.year, month: 12, day: 31) : nil),
                (
                    "m", 6,
                    day.day == 1
                        ? PublicationDay(
                            year: day.year, month: day.month,
                            day: PublicationDay.length(ofMonth: day.month, year: day.year)) : nil
                ),
                ("d", 8, day),
            ]
            guard let span = spans.first(where: { $0.last.map { $0.ordinal <= end } ?? false }), let last = span.last
            else { break }
            tokens.append(span.name + digits(day, span.digits))
            next = PublicationDay(ordinal: last.ordinal + 1)
        }
        return tokens
    }

    private static func digits(_ day: PublicationDay, _ count: Int) -> String {
        String(day.description.filter { $0 != "-" }.prefix(count))
    }
}

extension PublicationDay {
    fileprivate func isFirst(ofYears count: Int) -> Bool {
        day == 1 && month == 1 && year.isMultiple(of: count)
    }

    /// The day as a number that sorts as the days do: 20260207.
    package var number: Int { (year * 100 + month) * 100 + day }
}
