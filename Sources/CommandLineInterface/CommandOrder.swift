/// Lets `--index DIR` and other options of every command stand before a command's name, as options of the whole tool do
/// elsewhere (`git -C DIR log`): the argument parser would take the name for the default command's first word.
enum CommandOrder {
    /// The arguments with the command's name first, where nothing but such options stands before it.
    static func namingFirst(_ arguments: [String], among names: CommandNames) -> [String] {
        var index = 0
        while index < arguments.count {
            if arguments[index] == "--index" {
                index += 2
            } else if arguments[index].hasPrefix("--index=") || ["--no-config", "--debug"].contains(arguments[index]) {
                index += 1
            } else {
                break
            }
        }
        guard 0 < index, index < arguments.count, names.contains(arguments[index]) else { return arguments }
        var ordered = arguments
        ordered.insert(ordered.remove(at: index), at: 0)
        return ordered
    }
}
