/// Why the value of a date field names no days.
package enum DateProblem: Error, Sendable, Equatable {
    case notADate(String, suggestion: String?)
    /// Well written, but not in the calendar: 30 February.
    case noSuchDay(String)
    /// The range ends before it begins, or before the calendar does.
    case emptyRange(String)
    /// A range where a single date must stand: `after:2026-01..2026-02`.
    case rangeAsEnd(String)
}
