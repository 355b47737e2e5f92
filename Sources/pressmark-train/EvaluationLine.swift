/// One measured figure, or why it could not be measured.
struct EvaluationLine {
    var name: String
    /// nil where the data are missing.
    var value: String?
    /// What the figure should be at least, and what it should better be.
    var least: String
    var aim: String
    /// Precision and recall by type, or whatever else is worth telling.
    var details = ""

    var isSkipped: Bool { value == nil }

    var text: String {
        guard let value else { return "skipped: \(name): \(details)" }
        return "\(name): \(value)" + (details.isEmpty ? "" : " (\(details))")
    }
}
