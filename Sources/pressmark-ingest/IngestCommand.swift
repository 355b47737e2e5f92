import ArgumentParser

struct IngestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pressmark-ingest",
        abstract: "Bring the index of a folder of news articles up to date.",
        discussion: """
            New and changed files are indexed, those that are gone leave the index,
            the rest is not read again. Files that were moved keep their articles.
            Files that cannot be read are reported once, and left out.

            EXAMPLES
              pressmark-ingest seeds             index a folder, or what is new in it
              pressmark-ingest                   the same for all folders known
              pressmark-ingest --dry-run         what that would do
              pressmark-ingest --retry-failed    also what failed before
              pressmark-ingest --rebuild         everything anew, then swap
              pressmark-ingest status            what is in, what waits
              pressmark-ingest check             does all of it agree?
              pressmark-ingest watch seeds       the first, and again at each change
              pressmark-ingest inspect talks.md  what is made of a file, as JSON
              pressmark-ingest --engine sphinxql://a,b/news seeds   and onto a cluster

            Exit status: 0 done, 2 error or some files left out that had not been
            before, 75 another pressmark-ingest is writing this index.
            """,
        version: "0.1.0",
        subcommands: [
            UpdateCommand.self, WatchCommand.self, StatusCommand.self, CheckCommand.self, CompactCommand.self,
            InspectCommand.self, ExportCommand.self, ClusterCommand.self,
        ],
        defaultSubcommand: UpdateCommand.self)
}
