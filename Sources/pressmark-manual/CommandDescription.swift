/// A command, as the argument parser describes it.
struct CommandDescription: Decodable {
    var commandName: String
    var shouldDisplay: Bool?
    var abstract: String?
    var discussion: String?
    var defaultSubcommand: String?
    var subcommands: [CommandDescription]?
    var arguments: [ArgumentDescription]?

    /// The commands below it.
    var below: [CommandDescription] {
        (subcommands ?? []).filter { $0.shouldDisplay ?? true && $0.commandName != "help" }
    }

    private var shown: [ArgumentDescription] { (arguments ?? []).filter(\.shouldDisplay) }

    var options: [ArgumentDescription] { shown.filter { $0.kind != .positional } }
    var positionals: [ArgumentDescription] { shown.filter { $0.kind == .positional } }

    /// Options of this command only, by group; those without one are the last.
    var groups: [(title: String, options: [ArgumentDescription])] {
        let own = options.filter { !$0.isGeneral }
        var titles: [String] = []
        for case let title? in own.map(\.sectionTitle) where !titles.contains(title) { titles.append(title) }
        let titled = titles.map { title in (title, own.filter { $0.sectionTitle == title }) }
        return (titled + [("Options", own.filter { $0.sectionTitle == nil })]).filter { !$0.1.isEmpty }
    }

    /// `[options] query…`
    var synopsis: String {
        (["[options]"]
            + positionals.map { argument in
                let name = "\(argument.valueName ?? "")\(argument.isRepeating ? "…" : "")"
                return argument.isOptional ? "[\(name)]" : name
            }).joined(separator: " ")
    }
}
