/// Why a cluster cannot answer.
package enum ClusterError: Error, Equatable {
    /// What a shard keeps of an article cannot be read.
    case damagedRecord
    /// Something in a query that the engine cannot be asked for.
    case unsupported(String)
    /// More articles than are looked at one by one.
    case tooMany(Int, limit: Int)
    /// No coordinator answered; the last reason.
    case unreachable(String)
    /// The archive is not there, or of another schema.
    case wrongSchema(String)
    /// What the engine said.
    case refused(String)
}

extension ClusterError: CustomStringConvertible {
    /// One line: what, and what to do.
    package var description: String {
        switch self {
        case .damagedRecord:
            "an article on the cluster cannot be read: write it anew with 'pressmark-ingest export'"
        case .unsupported(let what): what
        case .tooMany(let count, let limit):
            "\(count) articles would have to be looked at one by one, and \(limit) are at most: add a word or a filter"
        case .unreachable(let reason): "no node of the cluster answers: \(reason)"
        case .wrongSchema(let reason):
            "the cluster cannot be asked: \(reason); 'pressmark-ingest cluster init' makes an archive of schema \(ClusterSchema.version)"
        case .refused(let reason): "the cluster refuses the query: \(reason)"
        }
    }
}
