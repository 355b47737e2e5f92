package import Articles

/// Reads the day out of a date as newspapers, web pages and mails write it, in English.
///
/// `2026-02-07` · `2026/02/07` · `20260207` · `2026-02-07T23:30:00-05:00` (the day as written) · `7 February 2026` ·
/// `February 7th, 2026` · `Sat, 07 Feb 2026 10:00:00 GMT` · `07.02.2026` (dots: day first). `17/02/2026` and
/// `02/17/2026` are read; `06/02/2026` is two different days on the two sides of the Atlantic and is not.
package enum PublicationDayParser {
    /// The day a text begins with. A clock time or words may follow.
    package static func day(in text: some StringProtocol) -> PublicationDay? {
        // No date is longer than this; the text may be a whole article.
        let bytes = text.utf8Prefix(256).trimmed.prefix(64)
        return match(in: Array(bytes), at: 0)?.date.publicationDay
    }

    /// The date that begins at an offset.
    /// - Returns: the date and the offset behind it, and behind the clock time and zone that follow it.
    static func match(in bytes: [UInt8], at start: Int) -> (date: WrittenDate, end: Int)? {
        var scanner = DateScanner(bytes: bytes, position: start)
        scanner.skipWeekday()
        guard let date = scanner.numericDate() ?? scanner.dayFirstDate() ?? scanner.monthFirstDate(),
            !scanner.isInsideWord
        else { return nil }
        scanner.skipClockTime()
        return (date, scanner.position)
    }
}
