import ArgumentParser
import Rendering

/// In which form a list is written.
struct ListFormOptions: ParsableArguments {
    @Option(
        name: .customLong("format"),
        help: ArgumentHelp("How to write them: text, json (one object a line), csv, tsv.", valueName: "format"))
    var namedFormat = ListFormat.text

    @Flag(help: "The same as --format json.")
    var json = false

    var format: ListFormat { json ? .json : namedFormat }

    func validate() throws {
        guard !json || namedFormat.table == nil else {
            throw ValidationError("--json and --format \(namedFormat.rawValue) exclude each other")
        }
    }
}

extension ListFormat: ExpressibleByArgument {}
