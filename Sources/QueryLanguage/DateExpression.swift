import Articles

/// Reads the values of `date:`, `after:` and `before:`.
///
/// A value is a date or a range of two, `2026-01..2026-02`, with either end open. A date is a year, month or day
/// (`2026`, `2026-02`, `2026-02-07`), a name (`today`, `last-week`), or an age (`7d`, `3months`): the day that long ago.
struct DateExpression {
    let today: PublicationDay

    /// The value of a field that takes dates.
    func days(_ field: Field, _ value: String) throws(DateProblem) -> DayRange {
        switch field {
        case .after: try days(after: value)
        case .before: try days(before: value)
        default: try days(in: value)
        }
    }

    /// `date:` — an age alone reaches until today.
    func days(in value: String) throws(DateProblem) -> DayRange {
        let value = try normalised(value)
        guard let (from, through) = ends(of: value) else {
            let days = try date(value)
            return days.isAge
                ? DayRange(from: days.first, through: today) : DayRange(from: days.first, through: days.last)
        }
        guard !from.isEmpty || !through.isEmpty else { throw .notADate(value, suggestion: nil) }
        let first = from.isEmpty ? nil : try date(from).first
        let last = through.isEmpty ? nil : try date(through).last
        if let first, let last, first > last { throw .emptyRange(value) }
        return DayRange(from: first, through: last)
    }

    /// `after:` — from the first day of the date, which is included.
    func days(after value: String) throws(DateProblem) -> DayRange {
        DayRange(from: try single(value).first, through: nil)
    }

    /// `before:` — up to the first day of the date, which is not included.
    func days(before value: String) throws(DateProblem) -> DayRange {
        guard let last = try single(value).first.adding(days: -1) else { throw .emptyRange(value) }
        return DayRange(from: nil, through: last)
    }

    private typealias Days = (first: PublicationDay, last: PublicationDay, isAge: Bool)

    private func single(_ value: String) throws(DateProblem) -> Days {
        let value = try normalised(value)
        guard ends(of: value) == nil else { throw .rangeAsEnd(value) }
        return try date(value)
    }

    private func date(_ text: String) throws(DateProblem) -> Days {
        if let days = named(text) ?? age(text) { return days }
        if let days = try calendar(text) { return days }
        throw .notADate(text, suggestion: nearMiss(of: text, among: Self.names))
    }

    private static let names = [
        "today", "yesterday", "this-week", "last-week", "this-month", "last-month", "this-year", "last-year",
    ]

    /// Weeks begin on Monday.
    private func named(_ text: String) -> Days? {
        let monday = today.adding(days: -today.weekday) ?? .earliest
        let firstOfMonth = today.adding(days: 1 - today.day) ?? .earliest
        let firstOfYear = firstOfMonth.adding(months: 1 - today.month) ?? .earliest
        func days(_ first: PublicationDay?, until next: PublicationDay?) -> Days {
            let first = first ?? .earliest
            return (first, max(first, next?.adding(days: -1) ?? .latest), false)
        }
        switch text {
        case "today": return (today, today, false)
        case "yesterday": return days(today.adding(days: -1), until: today)
        case "this-week": return days(monday, until: monday.adding(days: 7))
        case "last-week": return days(monday.adding(days: -7), until: monday)
        case "this-month": return days(firstOfMonth, until: firstOfMonth.adding(months: 1))
        case "last-month": return days(firstOfMonth.adding(months: -1), until: firstOfMonth)
        case "this-year": return days(firstOfYear, until: firstOfYear.adding(months: 12))
        case "last-year": return days(firstOfYear.adding(months: -12), until: firstOfYear)
        default: return nil
        }
    }

    /// `7d`, `2weeks`, `3months`, `1y`.
    private func age(_ text: String) -> Days? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard 1...5 ~= digits.count, let number = Int(digits) else { return nil }
        let day: PublicationDay?
        switch text.dropFirst(digits.count) {
        case "d", "day", "days": day = today.adding(days: -number)
        case "w", "week", "weeks": day = today.adding(days: -7 * number)
        case "m", "month", "months": day = today.adding(months: -number)
        case "y", "year", "years": day = today.adding(months: -12 * number)
        default: return nil
        }
        return (day ?? .earliest, day ?? .earliest, true)
    }

    /// `2026`, `2026-02`, `2026-2-7`, `2026/02/07`.
    private func calendar(_ text: String) throws(DateProblem) -> Days? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
        guard parts.count <= 3, parts[0].utf8.count == 4, parts.dropFirst().allSatisfy({ 1...2 ~= $0.utf8.count }),
            parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) })
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        let month = numbers.count > 1 ? numbers[1] : nil
        let day = numbers.count > 2 ? numbers[2] : nil
        guard let first = PublicationDay(year: numbers[0], month: month ?? 1, day: day ?? 1) else {
            throw .noSuchDay(text)
        }
        if day != nil { return (first, first, false) }
        let next = first.adding(months: month == nil ? 12 : 1)
        return (first, next?.adding(days: -1) ?? .latest, false)
    }

    /// Lower case, with `-` between words.
    private func normalised(_ value: String) throws(DateProblem) -> String {
        // Longer than any two dates.
        guard value.utf8.count <= 64 else { throw .notADate(value, suggestion: nil) }
        return String(value.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
    }

    /// The two sides of `..`; nil where there is none.
    private func ends(of value: String) -> (from: String, through: String)? {
        let characters = Array(value)
        guard
            let dots = characters.indices.dropLast().first(where: { characters[$0] == "." && characters[$0 + 1] == "." }
            )
        else { return nil }
        return (String(characters[..<dots]), String(characters[(dots + 2)...]))
    }
}
