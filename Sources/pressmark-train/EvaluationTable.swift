import Entities

/// The figures as a table of Markdown.
struct EvaluationTable {
    let lines: [EvaluationLine]
    /// The model that was measured.
    let model: EntityModel

    var text: String {
        let contents = model.fileContents
        var text = "# The entity recogniser\n\n"
        text +=
            "`make eval`; what is measured is told in [README.md](../README.md). The model has \(contents.count) bytes, "
        text += "SHA-256 `\(SHA256.hash(of: contents).hexadecimal)`.\n\n"
        text += "| | measured | at least | aim | |\n|---|--:|--:|--:|---|\n"
        for line in lines {
            text += "| \(line.name) | \(line.value ?? "–") | \(line.least) | \(line.aim) | \(line.details) |\n"
        }
        return text
    }
}
