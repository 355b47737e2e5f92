package import ArticleIndex
package import Ingestion
import Rendering
package import SearchCluster
package import SphinxQL
import TerminalOutput

/// How a cluster stands, and what was done to it, in words.
package struct ClusterPrinter: Sendable {
    package init() {}

    /// A line for standard error.
    package func line(_ outage: StoreOutage) -> String {
        "pressmark-ingest: \(outage.node) does not answer (\(TerminalText.escaped(outage.reason))); what it misses is written down, and the others go on\n"
    }

    // MARK: init

    /// - Parameter files: the configuration files that were written.
    package func wrote(_ files: [String], for layout: ClusterLayout) -> String {
        summary(layout) + "\n"
            + zip(files, layout.nodes).map { file, node in
                "  \(node.address)  searchd --config \(TerminalText.escaped(file))\n"
            }.joined()
            + "copy each to its node, make the folders it names, start it, and run the same command without --configurations\n"
    }

    package func installed(_ layout: ClusterLayout, on servers: [SphinxServer]) -> String {
        let names = Set(servers.map(\.name)).sorted().joined(separator: " and ")
        return summary(layout) + ", on \(names)\n"
    }

    private func summary(_ layout: ClusterLayout) -> String {
        let copies = layout.replicas.first?.count ?? 0
        return "archive '\(layout.archive)': \(IndexText.counted(layout.replicas.count, "shard")), "
            + "each on \(copies) of \(IndexText.counted(layout.nodes.count, "node"))"
    }

    // MARK: export and repair

    /// What nobody should miss, for standard error.
    package func warnings(_ report: ReplicationReport) -> String {
        let tooLarge = report.newlyTooLarge.map {
            "pressmark-ingest: \(TerminalText.escaped($0)): is larger than 4 MB with all that was found in it, and stays away from the cluster\n"
        }
        let missing = report.missing.map {
            "pressmark-ingest: \($0.node) missed articles: when it is back, run 'pressmark-ingest cluster repair'\n"
        }
        let behind = report.behind.map {
            "pressmark-ingest: \($0) missed articles before: run 'pressmark-ingest cluster repair'\n"
        }
        return (tooLarge + missing + behind).joined()
    }

    /// `120 articles sent, 3 removed; the archive holds the 15,000 of the index`.
    package func summary(_ report: ReplicationReport) -> String {
        let sent = "\(IndexText.counted(report.sent, "article")) sent"
        let removed = report.removed > 0 ? ", \(report.removed) removed" : ""
        let before = "\(report.articles - report.sent - report.tooLarge.count) there before"
        let tooLarge = report.tooLarge.isEmpty ? "" : ", \(report.tooLarge.count) too large"
        return "\(sent)\(removed), \(before)\(tooLarge); "
            + "the index holds \(IndexText.counted(report.articles, "article"))\n"
    }

    package func warnings(_ report: ClusterRepair.Report) -> String {
        let missing = report.missing.map {
            "pressmark-ingest: \($0.node) does not answer (\(TerminalText.escaped($0.reason))): start it, and run this again\n"
        }
        let unsure = report.unsure.map {
            "pressmark-ingest: \($0) may lack articles yet: no other node that has them answers, or one fell out; run this again when all are there\n"
        }
        return (missing + unsure).joined()
    }

    package func summary(_ report: ClusterRepair.Report) -> String {
        let nodes = report.repaired.isEmpty ? "" : "; \(report.repaired.joined(separator: ", ")) caught up"
        let counts = "\(IndexText.counted(report.copied, "article")) copied, \(report.removed) removed"
        return report.copied + report.removed == 0 && report.repaired.isEmpty && report.isComplete
            ? "every node has what it should\n" : "\(counts)\(nodes)\n"
    }

    // MARK: status

    package func text(_ status: ClusterStatus) -> String {
        var lines = [
            "archive '\(status.archive)': \(IndexText.counted(status.articles, "article")) in \(IndexText.counted(status.shards.count, "shard"))"
        ]
        for node in status.nodes {
            let state =
                if let outage = node.outage {
                    "does not answer (\(TerminalText.escaped(outage)))"
                } else {
                    IndexText.counted(node.articles, "article")
                }
            let missed = node.missedSince.map { ", has missed changes since \(ArrivalTime.local($0))" } ?? ""
            lines.append("  \(node.address)  \(state)\(missed)")
        }
        for (number, shard) in status.shards.enumerated() {
            let replicas = shard.replicas.map { replica in
                let count = replica.articles.map(String.init) ?? "no answer"
                return "\(replica.node) \(count)" + ((replica.lacks ?? 0) > 0 ? " (\(replica.lacks ?? 0) fewer)" : "")
            }
            let differs = shard.differs ? "  replicas differ" : ""
            lines.append("  shard \(number): \(replicas.joined(separator: ", "))\(differs)")
        }
        if status.unfinishedExports > 0 {
            lines.append("an export began and has not finished: run it again, or wait for its end")
        }
        if status.nodes.contains(where: { $0.missedSince != nil }) || status.shards.contains(where: \.differs) {
            lines.append("run 'pressmark-ingest cluster repair' when all nodes answer")
        }
        if status.isWhole { lines.append("every node has what it should") }
        return lines.map { $0 + "\n" }.joined()
    }
}
