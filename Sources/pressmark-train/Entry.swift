import ArgumentParser

/// Makes the entity recogniser's model and measures it. A development tool: it is not installed.
@main
struct Entry: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pressmark-train", abstract: "Makes and measures the model of the entity recogniser.",
        subcommands: [TrainCommand.self, EvaluateCommand.self])
}
