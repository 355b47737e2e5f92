/// What a watch has to say.
package enum WatchEvent: Sendable {
    /// Everything was looked through for the first time.
    case began(IngestReport, roots: [String])
    /// Changes were taken in.
    case updated(IngestReport)
    /// A folder is not there any more; its articles stay, and it is waited for.
    case vanished(String)
    case returned(String)
    /// Changes could not be taken in; it is tried again.
    case delayed(reason: String)
    /// What changed was brought to a store that follows the index.
    case sent(ReplicationReport)
    /// It could not be; it is tried again.
    case unsent(reason: String)
    case ended
}
