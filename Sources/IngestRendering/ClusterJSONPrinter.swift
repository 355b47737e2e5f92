import ArticleIndex
package import Ingestion
import Rendering
package import SearchCluster

/// The same for programs, one object:
///
/// ```json
/// {"archive":"news","articles":400,"is_whole":false,"nodes":[{"address":"10.0.0.1:9306","articles":267,
///  "missed_since":"2026-02-06T20:40:03.250Z","outage":null}],"shards":[{"articles":34,"differs":true,
///  "replicas":[{"articles":30,"lacks":4,"node":"10.0.0.1:9306"}]}],"unfinished_exports":0}
/// ```
///
/// - `is_whole`: every node answers and has what it should.
/// - `outage`: why a node does not answer; null where it does. Its `articles` in a shard are null then.
/// - `missed_since`: since when it has missed changes; null where it has not.
/// - `lacks`: how many articles the fullest replica has more; `differs`: replicas hold other articles, or other versions.
///
/// `export` and `repair` write what they did:
///
/// ```json
/// {"articles":400,"behind":[],"event":"exported","missing":["10.0.0.1:9306"],"removed":0,"sent":400,"too_large":[]}
/// {"copied":130,"missing":[],"removed":2,"repaired":["10.0.0.1:9306"],"unsure":[]}
/// ```
///
/// Keys stand in alphabetical order; the line breaks within an object are for this page only.
package struct ClusterJSONPrinter: Sendable {
    package init() {}

    package func text(_ status: ClusterStatus) -> String { JSONLine.text(StatusRecord(status)) }

    package func text(_ report: ReplicationReport) -> String { JSONLine.text(ExportRecord(report)) }

    package func text(_ report: ClusterRepair.Report) -> String { JSONLine.text(RepairRecord(report)) }

    private struct StatusRecord: Encodable {
        struct Node: Encodable {
            let address: String
            let articles: Int
            let outage: Nullable<String>
            let missedSince: Nullable<String>

            private enum CodingKeys: String, CodingKey {
                case address, articles, outage
                case missedSince = "missed_since"
            }
        }
        struct Shard: Encodable {
            let articles: Nullable<Int>
            let differs: Bool
            let replicas: [Replica]
        }
        struct Replica: Encodable {
            let node: String
            let articles: Nullable<Int>
            let lacks: Nullable<Int>
        }

        let archive: String
        let articles: Int
        let isWhole: Bool
        let nodes: [Node]
        let shards: [Shard]
        let unfinishedExports: Int

        private enum CodingKeys: String, CodingKey {
            case archive, articles, nodes, shards
            case isWhole = "is_whole"
            case unfinishedExports = "unfinished_exports"
        }

        init(_ status: ClusterStatus) {
            archive = status.archive
            articles = status.articles
            isWhole = status.isWhole
            nodes = status.nodes.map {
                Node(
                    address: $0.address, articles: $0.articles, outage: Nullable($0.outage),
                    missedSince: Nullable($0.missedSince.map(ArrivalTime.universal)))
            }
            shards = status.shards.map { shard in
                Shard(
                    articles: Nullable(shard.articles), differs: shard.differs,
                    replicas: shard.replicas.map {
                        Replica(node: $0.node, articles: Nullable($0.articles), lacks: Nullable($0.lacks))
                    })
            }
            unfinishedExports = status.unfinishedExports
        }
    }

    private struct ExportRecord: Encodable {
        let event = "exported"
        let articles: Int
        let sent: Int
        let removed: Int
        let tooLarge: [String]
        let missing: [String]
        let behind: [String]

        private enum CodingKeys: String, CodingKey {
            case event, articles, sent, removed, missing, behind
            case tooLarge = "too_large"
        }

        init(_ report: ReplicationReport) {
            articles = report.articles
            sent = report.sent
            removed = report.removed
            tooLarge = report.tooLarge
            missing = report.missing.map(\.node)
            behind = report.behind
        }
    }

    private struct RepairRecord: Encodable {
        let copied: Int
        let removed: Int
        let repaired: [String]
        let missing: [String]
        let unsure: [String]

        init(_ report: ClusterRepair.Report) {
            copied = report.copied
            removed = report.removed
            repaired = report.repaired
            missing = report.missing.map(\.node)
            unsure = report.unsure
        }
    }
}
