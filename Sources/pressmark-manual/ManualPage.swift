/// A manual page, in the macros of man(7).
struct ManualPage {
    private let tool: Tool
    private let date: String

    init(_ tool: Tool, date: String) {
        self.tool = tool
        self.date = date
    }

    var text: String {
        let discussion = Discussion(tool.overview.discussion ?? "")
        var page = """
            .TH \(tool.name.uppercased().replacing("-", with: "\\-")) 1 "\(date)" "Pressmark \(tool.version)" "User Commands"
            .SH NAME
            \(Roff.code(tool.name)) \\- \(Roff.prose(sentence(tool.overview.abstract)))
            .SH SYNOPSIS
            .B \(Roff.code(tool.name))
            \(Roff.prose(tool.standard.synopsis))
            .br
            .B \(Roff.code(tool.name))
            .I command
            [options] [argument\\[u2026]]

            """
        page += ".SH DESCRIPTION\n" + blocks(discussion)
        page += ".SH COMMANDS\n" + tool.documented.map(section).joined()
        page +=
            ".SH GENERAL OPTIONS\nEvery command takes these; one that has nothing to do with an index takes no --index.\n"
        page += tool.generalOptions.map(item).joined()
        page += ".SH CONFIGURATION\n\(Roff.prose(Surroundings.configuration))\n.PP\n"
        page += literal(Surroundings.configurationExample)
        page += list("EXIT STATUS", Surroundings.exitStatus(of: tool.name))
        page += list("ENVIRONMENT", Surroundings.environment)
        page += list("FILES", Surroundings.files)
        page += ".SH EXAMPLES\n" + literal(discussion.examples)
        let other = tool.name == "pressmark" ? "pressmark-ingest" : "pressmark"
        return page + ".SH SEE ALSO\n.BR \(Roff.code(other)) (1),\n.BR sqlite3 (1)\n"
    }

    private func section(_ command: CommandDescription) -> String {
        let discussion = Discussion(command.discussion ?? "")
        let name = "\(tool.name) \(command.commandName)"
        var text = ".SS \(Roff.code(name)) \(Roff.prose(command.synopsis))\n\(Roff.prose(command.abstract ?? ""))\n"
        if !discussion.blocks.isEmpty { text += ".PP\n" + blocks(discussion) }
        if let exitStatus = discussion.exitStatus { text += ".PP\n\(Roff.prose(exitStatus))\n" }
        for argument in command.positionals {
            text += ".TP\n.I \(Roff.prose(argument.valueName ?? ""))\n\(Roff.prose(argument.meaning))\n"
        }
        for (title, options) in command.groups {
            text += ".PP\n\(Roff.prose(title)):\n" + options.map(item).joined()
        }
        if !discussion.examples.isEmpty { text += ".PP\nExamples:\n.PP\n" + literal(discussion.examples) }
        return text
    }

    private func blocks(_ discussion: Discussion) -> String {
        discussion.blocks.map { block in
            switch block {
            case .paragraph(let text): "\(Roff.prose(text))\n"
            case .lines(let lines): literal(lines)
            }
        }.joined(separator: ".PP\n")
    }

    private func item(_ option: ArgumentDescription) -> String {
        let names = option.typedNames.map { "\\fB\(Roff.code($0))\\fR" }.joined(separator: ", ")
        let value = option.kind == .option ? " \\fI\(Roff.prose(option.valueName ?? ""))\\fR" : ""
        return ".TP\n\(names)\(value)\n\(Roff.prose(option.meaning))\n"
    }

    private func list(_ title: String, _ entries: [Surroundings.Entry]) -> String {
        ".SH \(title)\n"
            + entries.map { ".TP\n.B \(Roff.code($0.term))\n\(Roff.prose($0.meaning))\n" }.joined()
    }

    private func literal(_ lines: [String]) -> String {
        ".RS 4\n.nf\n" + lines.map { "\(Roff.code($0))\n" }.joined() + ".fi\n.RE\n"
    }

    /// The abstract as NAME has it: without a full stop, and on with a small letter.
    private func sentence(_ abstract: String?) -> String {
        let text = abstract ?? ""
        return text.prefix(1).lowercased() + text.dropFirst().prefix(while: { $0 != "." })
    }
}
