package import ArgumentParser
import QueryLanguage
import TerminalOutput

/// The names of a tool's commands, among what was typed.
package struct CommandNames {
    private let tool: String
    private let names: [String]
    /// The command that is run where none is named.
    let standard: String?

    package init(of command: any ParsableCommand.Type) {
        tool = command.configuration.commandName ?? ""
        names = command.configuration.subcommands.compactMap { $0.configuration.commandName }
        standard = command.configuration.defaultSubcommand?.configuration.commandName
    }

    package func contains(_ name: String) -> Bool { names.contains(name) }

    /// The name that is spelled most like a word.
    func like(_ word: String) -> String? { nearMiss(of: word, among: names) }

    /// A question, where the first argument stands for the default command's first word but may be another command's name,
    /// mistyped: `did you mean 'pressmark entities'?`
    package func question(_ arguments: [String] = Array(CommandLine.arguments.dropFirst())) -> String? {
        guard let word = CommandOrder.namingFirst(arguments, among: self).first, !contains(word), word != "help",
            let name = like(word)
        else { return nil }
        return "did you mean '\(tool) \(name)'?"
    }

    /// - Throws: ``CommandFailure`` where help is asked for on a command that is none.
    func checkHelp(_ arguments: [String]) throws(CommandFailure) {
        guard arguments.first == "help", let word = arguments.dropFirst().first, !word.hasPrefix("-"), !contains(word)
        else { return }
        let suggestion = like(word).map { "; did you mean '\(tool) help \($0)'?" } ?? "; see '\(tool) --help'"
        throw CommandFailure("'\(TerminalText.escaped(word))' is no command\(suggestion)")
    }
}
