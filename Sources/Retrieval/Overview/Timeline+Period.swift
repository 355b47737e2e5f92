package import Articles

extension Timeline {
    /// A stretch of the calendar.
    package enum Period: String, Sendable, CaseIterable {
        case day, month, year

        /// Which one a day lies in: periods that follow one another have numbers that do.
        func number(of day: PublicationDay) -> Int {
            switch self {
            case .day: day.ordinal
            case .month: day.year * 12 + day.month - 1
            case .year: day.year
            }
        }

        /// The first day of a period; nil outside the years 1…9999.
        func start(_ number: Int) -> PublicationDay? {
            switch self {
            case .day: PublicationDay(ordinal: number)
            case .month: PublicationDay(year: number / 12, month: number % 12 + 1, day: 1)
            case .year: PublicationDay(year: number, month: 1, day: 1)
            }
        }

        /// How many there are from one day to another, both included.
        func count(in days: ClosedRange<PublicationDay>) -> Int {
            number(of: days.upperBound) - number(of: days.lowerBound) + 1
        }

        /// A period as people write it: `2026-02-07`, `2026-02` or `2026`.
        /// - Parameter start: its first day.
        package func name(_ start: PublicationDay) -> String {
            let parts = start.description.split(separator: "-")
            let count: Int =
                switch self {
                case .day: 3
                case .month: 2
                case .year: 1
                }
            return parts.prefix(count).joined(separator: "-")
        }
    }
}
