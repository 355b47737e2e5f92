import Articles

/// A day as somebody wrote it: the year may be missing.
struct WrittenDate: Equatable {
    var year: Int?
    /// 1 to 12.
    var month: Int
    /// 1 to 31; whether the month has it is not yet known.
    var day: Int

    /// The years a news article can be from. Leaves out the year 1 that programs write for "no date".
    static let plausibleYears = 1600...2199

    /// The day, where the year is written and there is such a day.
    var publicationDay: PublicationDay? {
        guard let year, Self.plausibleYears.contains(year) else { return nil }
        return PublicationDay(year: year, month: month, day: day)
    }

    /// The day in the year that brings it nearest to another: 31 December beside 2 January is the year before's.
    func publicationDay(nearest other: PublicationDay) -> PublicationDay? {
        func days(_ day: PublicationDay) -> Int { day.year * 372 + day.month * 31 + day.day }
        return (other.year - 1...other.year + 1)
            .compactMap { PublicationDay(year: $0, month: month, day: day) }
            .min { abs(days($0) - days(other)) < abs(days($1) - days(other)) }
    }
}
