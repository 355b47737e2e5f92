import ArgumentParser

/// A tool of two commands, of which the first is the default one.
struct SampleTool: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pressmark", subcommands: [Search.self, Entities.self], defaultSubcommand: Search.self)

    struct Search: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "search")
    }

    struct Entities: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "entities")
    }
}
