extension PublicationDay {
    package static let earliest = known(1, 1, 1)
    package static let latest = known(9999, 12, 31)

    /// Days since 1 January 1970, by Howard Hinnant's `days_from_civil`
    /// (https://howardhinnant.github.io/date_algorithms.html).
    package var ordinal: Int {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The inverse of ``ordinal``, by `civil_from_days`; nil outside the years 1…9999.
    package init?(ordinal: Int) {
        // Keeps the sums below from overflowing.
        guard abs(ordinal) < 10_000_000 else { return nil }
        let shifted = ordinal + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// - Returns: nil outside the years 1…9999.
    package func adding(days: Int) -> PublicationDay? {
        PublicationDay(ordinal: ordinal + days)
    }

    /// The same day of another month, or that month's last day where it is shorter.
    /// - Returns: nil outside the years 1…9999.
    package func adding(months: Int) -> PublicationDay? {
        let total = year * 12 + month - 1 + months
        guard total >= 12 else { return nil }
        let (year, month) = (total / 12, total % 12 + 1)
        return PublicationDay(year: year, month: month, day: min(day, Self.length(ofMonth: month, year: year)))
    }

    /// 0 for Monday to 6 for Sunday.
    package var weekday: Int {
        // 1 January 1970 was a Thursday.
        let remainder = (ordinal + 3) % 7
        return remainder < 0 ? remainder + 7 : remainder
    }

    private static func known(_ year: Int, _ month: Int, _ day: Int) -> PublicationDay {
        guard let result = PublicationDay(year: year, month: month, day: day) else {
            preconditionFailure("\(year)-\(month)-\(day) is in the calendar")
        }
        return result
    }
}
