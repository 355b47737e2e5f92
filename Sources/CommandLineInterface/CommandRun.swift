package import ArgumentParser
package import TerminalOutput

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Runs a command line the way both executables do: data on standard output, talk on standard error, one line an error,
/// and the exit codes of ``ExitStatus``.
package enum CommandRun {
    /// - Parameters:
    ///   - plain: reads what is asked most without the argument parser; nil for what that is to read.
    ///   - failure: what errors come to that only this executable knows; nil for others.
    package static func run(
        _ command: any AsyncParsableCommand.Type,
        plain: ([String]) -> sending (any AsyncParsableCommand)? = { _ in nil },
        failure: (any Error) -> CommandFailure? = { _ in nil }
    ) async -> ExitStatus {
        defer { DebugTalk.note("done") }
        do {
            switch try parse(Array(CommandLine.arguments.dropFirst()), of: command, plain) {
            case .plain(var parsed): try await parsed.run()
            case .parsed(var parsed):
                if var parsed = parsed as? any AsyncParsableCommand {
                    try await parsed.run()
                } else {
                    try parsed.run()
                }
            }
            return .success
        } catch {
            return report(failure(error) ?? error, of: command)
        }
    }

    /// Whether a command is asynchronous takes a look at all conformances of the program, unless it is known.
    private enum Command {
        case plain(any AsyncParsableCommand)
        case parsed(any ParsableCommand)
    }

    /// The command with its options: those of the command line, and for others those of the user's configuration.
    private static func parse(
        _ arguments: [String], of command: any AsyncParsableCommand.Type,
        _ plain: ([String]) -> sending (any AsyncParsableCommand)?
    ) throws -> sending Command {
        let names = CommandNames(of: command)
        let tool = command.configuration.commandName ?? ""
        let arguments = CommandOrder.namingFirst(arguments, among: names)
        try names.checkHelp(arguments)
        DebugTalk.begin(arguments, name: tool)
        DebugTalk.note("\(tool) \(command.configuration.version)")
        guard let defaults = try ConfiguredArguments(arguments, tool: tool, names: names) else {
            if let plain = plain(arguments) { return .plain(plain) }
            return .parsed(try command.parseAsRoot(arguments))
        }
        do {
            return .parsed(try command.parseAsRoot(defaults.arguments()))
        } catch {
            // What is wrong without the configuration is said as if there were none.
            _ = try command.parseAsRoot(arguments)
            for line in defaults.lines {
                do {
                    _ = try command.parseAsRoot(defaults.arguments(with: [line]))
                } catch {
                    throw defaults.file.failure(line.number, command.message(for: error))
                }
            }
            throw error
        }
    }

    private static func report(_ error: any Error, of command: any AsyncParsableCommand.Type) -> ExitStatus {
        let name = command.configuration.commandName ?? "pressmark"
        switch error {
        case StandardStream.Failure.brokenPipe:
            return .success
        case StandardStream.Failure.system(let reason):
            printToError("\(name): cannot write the output: \(reason)\n")
            return .failure
        case let failure as CommandFailure:
            if let message = failure.message { printToError("\(name): \(message)\n") }
            return failure.status
        default:
            break
        }
        if command.exitCode(for: error) == .success {
            // Help and version were asked for: they are the data.
            return (try? print(help(command.fullMessage(for: error), of: command) + "\n")) == nil ? .failure : .success
        }
        if let status = CommandFailure.status(of: error) {
            printToError("\(name): \(error)\n")
            return status
        }
        printToError("\(name): \(usage(command.message(for: error), command: name))\n")
        return .failure
    }

    /// The help of a tool whose main work is a default subcommand: that one's usage and options, then the others.
    private static func help(_ message: String, of command: any AsyncParsableCommand.Type) -> String {
        HelpText.withGeneralOptionsLast(mainHelp(message, of: command))
    }

    private static func mainHelp(_ message: String, of command: any AsyncParsableCommand.Type) -> String {
        guard let main = command.configuration.defaultSubcommand, message == command.helpMessage(),
            let overview = message.firstRange(of: "USAGE:"), let others = message.firstRange(of: "SUBCOMMANDS:")
        else { return message }
        let details = command.helpMessage(for: main)
        guard let usage = details.firstRange(of: "USAGE:") else { return message }
        let name = main.configuration.commandName ?? ""
        return message[..<overview.lowerBound]
            + details[usage.lowerBound...].replacing(" \(name) ", with: " ", maxReplacements: 1)
            + "\n" + message[others.lowerBound...]
    }

    private static func usage(_ message: String, command: String) -> String {
        "\(message.hasSuffix(".") ? String(message.dropLast()) : message); see '\(command) --help'"
    }

    /// Writes data to standard output.
    package static func print(_ text: String) throws {
        var stream = StandardStream.output()
        try stream.write(text)
        try stream.flush()
    }

    /// Writes data to standard output: through the user's pager where that is a terminal that can show it and the text is longer
    /// than the screen.
    /// - Parameter pages: false where the user wants no pager.
    package static func print(_ text: String, pages: Bool) throws {
        if pages, Terminal.isOutputTerminal, !Terminal.isDumb, let command = Pager.command,
            text.utf8.count(where: { $0 == UInt8(ascii: "\n") }) >= Terminal.height, Pager.show(text, with: command)
        {
            return
        }
        try print(text)
    }

    /// Writes talk to standard error; where that cannot be done nobody can be told.
    package static func printToError(_ text: String) {
        var stream = StandardStream.error()
        try? stream.write(text)
        try? stream.flush()
    }

    package static func exit(_ status: ExitStatus) -> Never {
        #if canImport(Darwin)
            Darwin.exit(status.rawValue)
        #elseif canImport(Musl)
            Musl.exit(status.rawValue)
        #else
            Glibc.exit(status.rawValue)
        #endif
    }
}
