/// A script that completes a tool's command lines in zsh.
struct ZshCompletion {
    private let tool: Tool

    init(_ tool: Tool) {
        self.tool = tool
    }

    var text: String {
        let names = tool.commands.map { described($0.commandName, $0.abstract) } + [described("help", "Show help")]
        return "#compdef \(tool.name)\n" + Tool.madeBy(tool.name, for: "zsh") + """
            local curcontext=$curcontext state state_descr line command=\(tool.standard.commandName)
            typeset -A opt_args
            local -i at=2
            while (( at < CURRENT )); do
                case $words[at] in
                --index) (( at += 2 )) ;;
                --index=* | --no-config | --debug) (( at += 1 )) ;;
                *) break ;;
                esac
            done
            local -a commands=(
            \(names.map { "    \($0)\n" }.joined()))
            if (( at < CURRENT )) && [[ $words[at] == (\(tool.commandNames.joined(separator: "|"))|help) ]]; then
                command=$words[at]
                words[at]=()
                (( CURRENT-- ))
            elif (( at == CURRENT )) && [[ $words[at] != -* ]]; then
                _describe -t commands command commands
            fi
            \(tool.commands.filter { !$0.below.isEmpty }.map(descent).joined())case $command in
            help) _describe -t commands command commands ;;
            \(tool.documented.map(arguments).joined())esac

            """
    }

    /// A command of a command is the two words together.
    private func descent(_ command: CommandDescription) -> String {
        let names = command.below.map(\.commandName).joined(separator: "|")
        let below = command.below.map { "        \(described($0.commandName, $0.abstract))\n" }.joined()
        return """
            if [[ $command == \(command.commandName) ]]; then
                local -a below=(
            \(below)    )
                if (( at < CURRENT )) && [[ $words[at] == (\(names)) ]]; then
                    command+=" $words[at]"
                    words[at]=()
                    (( CURRENT-- ))
                elif (( at == CURRENT )) && [[ $words[at] != -* ]]; then
                    _describe -t commands command below
                fi
            fi

            """
    }

    private func described(_ name: String, _ text: String?) -> String {
        "\(name):\((text ?? "").firstSentence.replacing(":", with: "\\:"))".quoted()
    }

    private func arguments(_ command: CommandDescription) -> String {
        let options = command.options.map { option in
            let names = option.typedNames
            let value = option.kind == .option ? ":\(option.valueName ?? ""):\(action(option) ?? " ")" : ""
            let meaning = "[\((option.abstract ?? "").firstSentence.escaped)]\(value)"
            let typed = names.map { option.kind == .flag ? $0 : $0 + ($0.hasPrefix("--") ? "=" : "+") }
            let repeated = option.isRepeating ? "*" : ""
            guard names.count > 1 else { return "        \((repeated + typed[0] + meaning).quoted())" }
            return "        '(\(names.joined(separator: " ")))'{\(typed.joined(separator: ","))}\(meaning.quoted())"
        }
        let positionals = command.positionals.map { argument in
            "        \("\(argument.isRepeating ? "*" : ""):\(argument.valueName ?? ""):\(action(argument) ?? "()")".quoted())"
        }
        return "\(command.commandName.quoted()))\n    _arguments -s -S : \\\n"
            + (options + positionals).joined(separator: " \\\n") + "\n    ;;\n"
    }

    /// - Returns: nil where nothing can be offered; behind a bare argument this must be an empty list, or flags are not completed.
    private func action(_ argument: ArgumentDescription) -> String? {
        switch argument.completionKind {
        case .list(let values): "(\(values.joined(separator: " ")))"
        case .file: "_files"
        case .directory: "_files -/"
        case nil: nil
        }
    }
}

extension String {
    /// As the brackets of `_arguments` hold it.
    fileprivate var escaped: String {
        replacing("\\", with: "\\\\").replacing("[", with: "\\[").replacing("]", with: "\\]")
    }
}
