/// A script that completes a tool's command lines in fish.
struct FishCompletion {
    private let tool: Tool

    init(_ tool: Tool) {
        self.tool = tool
    }

    private var function: String { "__" + tool.name.replacing("-", with: "_") }

    var text: String {
        let standard = tool.standard
        var text =
            Tool.madeBy(tool.name, for: "fish") + """
                # The command that is being typed; nothing where it may be yet to come.
                function \(function)_command
                    set -l words (commandline -opc)
                    set -e words[1]
                    while set -q words[1]
                        switch $words[1]
                            case --index
                                set -e words[1]
                                set -q words[1]; and set -e words[1]
                            case '--index=*' --no-config --debug
                                set -e words[1]
                \(tool.commands.filter { !$0.below.isEmpty }.map(descent).joined())\
                            case \(tool.commandNames.joined(separator: " ")) help
                                echo $words[1]
                                return
                            case '*'
                                echo \(standard.commandName)
                                return
                        end
                    end
                end

                function \(function)_is
                    set -l command (\(function)_command)
                    test "$command" = $argv[1]; or test -z "$command" -a $argv[1] = \(standard.commandName)
                end

                complete -c \(tool.name) -f

                """
        for command in tool.commands {
            text +=
                "complete -c \(tool.name) -n 'test -z (\(function)_command)' -a \(command.commandName)\(description(command.abstract))\n"
        }
        text +=
            "complete -c \(tool.name) -n '\(function)_is help' -a \(tool.commandNames.joined(separator: " ").quoted())\n"
        for command in tool.commands {
            for below in command.below {
                text +=
                    "complete -c \(tool.name) -n '\(function)_is \(command.commandName)' -a \(below.commandName)\(description(below.abstract))\n"
            }
        }
        for command in tool.documented {
            let condition = "complete -c \(tool.name) -n '\(function)_is \"\(command.commandName)\"'"
            for option in command.options {
                let names = (option.names ?? []).map { $0.kind == .long ? "-l \($0.name)" : "-s \($0.name)" }
                let value = option.kind == .flag ? "" : " -r" + values(option)
                text += "\(condition) \(names.joined(separator: " "))\(value)\(description(option.abstract))\n"
            }
            for argument in command.positionals where argument.completionKind != nil {
                text += "\(condition)\(values(argument))\n"
            }
        }
        return text
    }

    /// A command of a command is the two words together.
    private func descent(_ command: CommandDescription) -> String {
        """
                    case \(command.commandName)
                        if contains -- "$words[2]" \(command.below.map(\.commandName).joined(separator: " "))
                            echo "$words[1] $words[2]"
                        else
                            echo $words[1]
                        end
                        return

        """
    }

    private func description(_ text: String?) -> String {
        " -d " + (text ?? "").firstSentence.replacing("\\", with: "\\\\").quoted(escapingWith: "\\'")
    }

    private func values(_ argument: ArgumentDescription) -> String {
        switch argument.completionKind {
        case .list(let values): " -f -a \(values.joined(separator: " ").quoted())"
        case .file: " -F"
        case .directory: " -f -a '(__fish_complete_directories)'"
        case nil: " -f"
        }
    }
}
