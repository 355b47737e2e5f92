/// What both manual pages say beside the flags.
enum Surroundings {
    typealias Entry = (term: String, meaning: String)

    static func exitStatus(of tool: String) -> [Entry] {
        tool == "pressmark"
            ? [
                ("0", "Found; a reader that closed the pipe early is no error."),
                ("1", "Nothing found; of several quotes, not all."), ("2", "Error."),
                ("3", "Part of a cluster did not answer: what was found is shown, and there may be more."),
            ]
            : [
                ("0", "Done."), ("2", "Error, or some files were left out that had not been before."),
                ("75", "Another pressmark-ingest is writing this index: try again later."),
            ]
    }

    static let environment: [Entry] = [
        ("PRESSMARK_INDEX", "The folder the index is in, where --index does not name it."),
        ("PRESSMARK_ENGINE", "The cluster to ask, where neither --engine nor --index is given."),
        ("XDG_CONFIG_HOME", "Where pressmark/config and pressmark/aliases.txt are; ~/.config where it is not set."),
        (
            "XDG_DATA_HOME",
            "Where pressmark is the index that is used when there is none in ./index; ~/.local/share where it is not set."
        ),
        (
            "XDG_STATE_HOME",
            "Where the last look of 'pressmark new --since-last' is kept; ~/.local/state where it is not set."
        ),
        ("NO_COLOR", "Not empty: no colours."),
        ("CLICOLOR_FORCE", "Not empty and not 0: colours, also where the output is no terminal."),
        ("TERM", "With the value dumb: no colours, no links and no pager."),
        ("COLUMNS", "The width of lines, where the terminal does not tell its own."),
        ("LINES", "The height of the screen, likewise."),
        ("PRESSMARK_PAGER", "The command that shows what is longer than the screen; empty for none."),
        ("PAGER", "The same, for all programs; without either it is less -FRX."),
    ]

    static let files: [Entry] = [
        ("./index", "The index, where nothing else names one; pressmark.db in it is an SQLite database."),
        ("~/.local/share/pressmark", "The index that is used where there is none in ./index."),
        ("index/aliases.txt", "Names that are one entity, in this index."),
        ("~/.config/pressmark/aliases.txt", "The same, in all indexes."),
        ("~/.config/pressmark/config", "Defaults for flags, one a line, as in 'pressmark quotes --limit=50'."),
    ]

    static let configuration = """
        A line of the file ~/.config/pressmark/config is a command as it would be typed, with one flag: what stands \
        behind = is the value, to the end of the line. Where no command is named it is the default one. Lines that begin \
        with # are comments. What is on the command line goes before it; --no-config leaves it aside; --debug says \
        which lines were used.
        """

    static let configurationExample = [
        "# always more passages, and names underlined", "pressmark --limit=20", "pressmark --entities=underline",
        "pressmark quotes --cite", "pressmark-ingest --progress=plain",
    ]
}
