import ArgumentParser

struct PressmarkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pressmark",
        abstract: "Search news articles: the passages that say it, with who and what is named in them.",
        discussion: """
            Build the index first, with pressmark-ingest.

            EXAMPLES
              pressmark tariffs oil                     articles with both words, best passages first
              pressmark '"equal footing"'               a phrase as it stands
              pressmark 'Tehran -missiles'              the first word without the second
              pressmark '(tariffs OR sanctions) oil*'   alternatives; words that begin with "oil"
              pressmark --json Muscat                   one JSON object a line

            Exit status: 0 found, 1 nothing found, 2 error.
            """,
        version: "0.1.0",
        subcommands: [SearchCommand.self],
        defaultSubcommand: SearchCommand.self)
}
