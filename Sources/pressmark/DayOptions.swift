import ArgumentParser
import Articles
import CommandLineInterface
import QueryLanguage

/// Days of publication, outside of a query.
struct DayOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only of articles published on this day or later: 2026-02-07, 2026-02, 7d, last-week; as after: in a query.",
            valueName: "day"))
    var after: String?

    @Option(help: ArgumentHelp("Only of articles published before this day; as before: in a query.", valueName: "day"))
    var before: String?

    func conditions() throws(CommandFailure) -> [Filter.Condition] {
        let parser = QueryParser(today: .today())
        var conditions: [Filter.Condition] = []
        for (field, value) in [(Field.after, after), (.before, before)] {
            guard let value else { continue }
            do throws(QueryError) {
                conditions.append(try parser.days(field, value))
            } catch {
                throw CommandFailure("--\(field.rawValue): \(error)")
            }
        }
        return conditions
    }
}
