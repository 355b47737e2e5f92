import ArgumentParser

struct PressmarkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pressmark",
        abstract: "Search news articles: the passages that say it, with who and what is named in them.",
        discussion: """
            Build the index first, with pressmark-ingest.

            EXAMPLES
              pressmark tariffs oil                   articles with both words
              pressmark '"equal footing"'             a phrase as it stands
              pressmark 'Tehran -missiles'            the one without the other
              pressmark '(tariffs OR sanctions) oil*' alternatives; beginnings
              pressmark --json Muscat                 one JSON object a line
              pressmark --format html Muscat > r.html a report to send on
              pressmark entities tariffs              who and what goes with it
              pressmark quote "equal footing"         who said it, and where
              pressmark quotes --speaker araghchi     what someone said, newest first
              pressmark speakers tariffs              who is quoted most on it
              pressmark timeline tariffs              when it was written of
              pressmark new --since-last              what came since the last look
              pressmark show 12 tariffs               a whole article, the word lit up
              pressmark similar 12                    articles like it
              pressmark stats                         what the index holds
              pressmark -e '-missiles Tehran'         a query that begins with -
              pressmark -C1 --per-article 2 oil       sentences, not whole passages
              pressmark --sort -date -m5 oil          the newest articles first
              pressmark -l0 oil | xargs -0 wc -w      files that match

            Words are looked for in whole articles, in all their forms; the best
            passages of the articles that have all of them are shown: on a terminal
            under headlines, in a pipe one a line, as path:passage:text.

            Exit status: 0 found, 1 nothing found, 2 error.
            """,
        version: "0.1.0",
        subcommands: [
            SearchCommand.self, EntitiesCommand.self, QuoteCommand.self, QuotesCommand.self, SpeakersCommand.self,
            NewCommand.self, TimelineCommand.self, ShowCommand.self, SimilarCommand.self, StatsCommand.self,
        ],
        defaultSubcommand: SearchCommand.self)
}
