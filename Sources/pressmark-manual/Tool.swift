import Foundation

/// An executable, its commands and their flags, as it tells of itself.
struct Tool {
    let name: String
    let version: String
    let overview: CommandDescription
    /// Those that are shown in help, the default one first.
    let commands: [CommandDescription]

    var standard: CommandDescription { commands[0] }

    /// The same, and behind each those below it, by all their names.
    var documented: [CommandDescription] {
        commands.flatMap { command in
            [command]
                + command.below.map { one in
                    var named = one
                    named.commandName = "\(command.commandName) \(one.commandName)"
                    return named
                }
        }
    }

    /// Options that stand in every command's list.
    var generalOptions: [ArgumentDescription] {
        standard.options.filter(\.isGeneral)
    }

    /// - Throws: `CocoaError` and `DecodingError` where the executable cannot be run, or tells something else.
    init(executable: String) throws {
        let dump = try Self.output(of: executable, ["--experimental-dump-help"])
        let root = try JSONDecoder().decode(Dump.self, from: dump).command
        self.init(
            root,
            version: String(decoding: try Self.output(of: executable, ["--version"]), as: UTF8.self)
                .trimmingCharacters(in: .whitespacesAndNewlines))
    }

    init(_ root: CommandDescription, version: String) {
        (name, overview, self.version) = (root.commandName, root, version)
        let shown = root.below
        commands =
            shown.filter { $0.commandName == root.defaultSubcommand }
            + shown.filter { $0.commandName != root.defaultSubcommand }
        precondition(commands.first?.commandName == root.defaultSubcommand, "\(name) has no default command")
    }

    private struct Dump: Decodable {
        var command: CommandDescription
    }

    private static func output(of executable: String, _ arguments: [String]) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return data
    }
}
