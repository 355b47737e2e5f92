/// A script that completes a tool's command lines in bash.
struct BashCompletion {
    private let tool: Tool

    init(_ tool: Tool) {
        self.tool = tool
    }

    private var function: String { "_" + tool.name.replacing("-", with: "_") }

    var text: String {
        Tool.madeBy(tool.name, for: "bash") + """
            \(function)_words() { local IFS=$' \\n'; COMPREPLY=($(compgen -W "$1" -- "$cur")); }
            \(function)_files() { local IFS=$'\\n'; compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen "$1" -- "$cur")); }

            \(function)() {
                local cur=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command= i
                COMPREPLY=()
                # --format=js comes as three words.
                if [[ $cur == = ]]; then cur=; elif [[ $previous == = ]]; then previous=${COMP_WORDS[COMP_CWORD-2]}; fi
                for ((i = 1; i < COMP_CWORD; i++)); do
                    case ${COMP_WORDS[i]} in
                    --index) [[ ${COMP_WORDS[i+1]} == = ]] && ((i++)); ((i++)) ;;
                    --no-config | --debug) ;;
                    \(tool.commandNames.joined(separator: " | ")) | help) command=${COMP_WORDS[i]}; break ;;
                    *) command=\(tool.standard.commandName); break ;;
                    esac
                done
                local isFirst=$command
            \(tool.commands.filter { !$0.below.isEmpty }.map(descent).joined())\
                case "${command:=\(tool.standard.commandName)} $previous" in
            \(tool.documented.flatMap(values).joined())    esac
                case $command in
                help) \(function)_words \(tool.commandNames.joined(separator: " ").quoted()) ;;
            \(tool.documented.map(words).joined())    esac
            }

            complete -F \(function) \(tool.name)

            """
    }

    /// A command of a command is the two words together.
    private func descent(_ command: CommandDescription) -> String {
        let names = command.below.map(\.commandName).joined(separator: " | ")
        return """
                if [[ $command == \(command.commandName) ]] && ((i + 1 < COMP_CWORD)); then
                    case ${COMP_WORDS[i+1]} in \(names)) command+=" ${COMP_WORDS[i+1]}" ;; esac
                fi

            """
    }

    /// What stands behind an option.
    private func values(_ command: CommandDescription) -> [String] {
        command.options.filter { $0.kind == .option }.map { option in
            let patterns = option.typedNames.map { "\"\(command.commandName) \($0)\"" }.joined(separator: " | ")
            return "    \(patterns)) \(completion(option).map { "\($0); " } ?? "")return ;;\n"
        }
    }

    private func words(_ command: CommandDescription) -> String {
        let flags = command.options.flatMap(\.typedNames).joined(separator: " ").quoted()
        var text = """
                "\(command.commandName)")
                    if [[ $cur == -* ]]; then \(function)_words \(flags)

            """
        if command.commandName == tool.standard.commandName {
            let names = (tool.commandNames + ["help"]).joined(separator: " ").quoted()
            text += "        elif [[ -z $isFirst ]]; then \(function)_words \(names)\n"
            if let files = command.positionals.lazy.compactMap({ completion($0) }).first {
                text += "            local names=(\"${COMPREPLY[@]}\"); \(files); COMPREPLY+=(\"${names[@]}\")\n"
            }
        }
        if let files = command.positionals.lazy.compactMap({ completion($0) }).first {
            text += "        else \(files)\n"
        }
        if !command.below.isEmpty {
            let names = command.below.map(\.commandName).joined(separator: " ").quoted()
            text += "        else \(function)_words \(names)\n"
        }
        return text + "        fi ;;\n"
    }

    private func completion(_ argument: ArgumentDescription) -> String? {
        switch argument.completionKind {
        case .list(let values): "\(function)_words \(values.joined(separator: " ").quoted())"
        case .file: "\(function)_files -f"
        case .directory: "\(function)_files -d"
        case nil: nil
        }
    }
}
