import ArgumentParser

struct ClusterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cluster",
        abstract: "Set up, look at and repair a search cluster.",
        discussion: """
            A cluster is several servers of Sphinx or Manticore Search that share an
            archive. 'pressmark-ingest export' fills it from an index, and 'pressmark
            --engine' asks it.

            EXAMPLES
              pressmark-ingest cluster init sphinxql://a,b,c/news --configurations DIR
              pressmark-ingest cluster init sphinxql://a,b,c/news
              pressmark-ingest export --to sphinxql://a/news
              pressmark-ingest cluster status sphinxql://a/news
              pressmark-ingest cluster repair sphinxql://a/news
            """,
        subcommands: [ClusterInitCommand.self, ClusterStatusCommand.self, ClusterRepairCommand.self])
}
