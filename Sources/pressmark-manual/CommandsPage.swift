/// The page of the documentation that lists every command and flag.
struct CommandsPage {
    private let tool: Tool

    init(_ tool: Tool) {
        self.tool = tool
    }

    static let introduction = """
        # Commands

        Every command of both executables, and every flag.

        This page, the manual pages and the completions for bash, zsh and fish are written by `make manual` from the
        definitions of the flags. `make install` puts the manual pages and completions beside the executables.

        """

    static var surroundings: String {
        "\n## Configuration\n\n\(Surroundings.configuration)\n\n"
            + Surroundings.configurationExample.map { "    \($0)\n" }.joined()
            + "\n## Environment\n\n" + table(("variable", "meaning"), Surroundings.environment)
            + "\n## Files\n\n" + table(("file", "meaning"), Surroundings.files)
    }

    var text: String {
        let discussion = Discussion(tool.overview.discussion ?? "")
        return "\n## \(tool.name)\n\n\(tool.overview.abstract ?? "")\n" + details(discussion)
            + tool.documented.map(section).joined()
            + "\n### General options of \(tool.name)\n\n"
            + options(tool.generalOptions)
            + "\n### Exit status of \(tool.name)\n\n"
            + Self.table(("status", "meaning"), Surroundings.exitStatus(of: tool.name))
    }

    private func section(_ command: CommandDescription) -> String {
        let discussion = Discussion(command.discussion ?? "")
        var text =
            "\n### \(tool.name) \(command.commandName)\n\n    \(tool.name) \(command.commandName) \(command.synopsis)\n"
        text += "\n\(command.abstract ?? "")\n" + details(discussion)
        if let exitStatus = discussion.exitStatus { text += "\n\(exitStatus)\n" }
        if !command.positionals.isEmpty {
            text +=
                "\n"
                + Self.table(
                    ("argument", "meaning"), command.positionals.map { ($0.valueName ?? "", $0.meaning) })
        }
        for (title, group) in command.groups { text += "\n\(title):\n\n" + options(group) }
        return text
    }

    private func details(_ discussion: Discussion) -> String {
        let blocks = discussion.blocks.map { block in
            switch block {
            case .paragraph(let text): "\n\(text)\n"
            case .lines(let lines): "\n" + lines.map { "    \($0)\n" }.joined()
            }
        }
        let examples = discussion.examples.map { "    \($0)\n" }.joined()
        return blocks.joined() + (examples.isEmpty ? "" : "\nExamples:\n\n\(examples)")
    }

    private func options(_ options: [ArgumentDescription]) -> String {
        Self.table(
            ("flag", "meaning"),
            options.map { option in
                let value = option.kind == .option ? " \(option.valueName ?? "")" : ""
                return (option.typedNames.joined(separator: ", ") + value, option.meaning)
            })
    }

    private static func table(_ head: (String, String), _ entries: [Surroundings.Entry]) -> String {
        "| \(head.0) | \(head.1) |\n|---|---|\n"
            + entries.map { "| `\($0.term)` | \($0.meaning.replacing("|", with: "\\|")) |\n" }.joined()
    }
}
