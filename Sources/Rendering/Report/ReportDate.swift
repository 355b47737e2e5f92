import Articles

/// Days as people write them.
enum ReportDate {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// `6 February 2026`
    static func text(_ day: PublicationDay) -> String {
        "\(day.day) \(months[day.month - 1]) \(day.year)"
    }
}
