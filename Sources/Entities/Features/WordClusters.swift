/// Words that stand in the same company, learned from text without labels: a number for each word that is known.
package struct WordClusters: Sendable {
    package struct Entry: Sendable, Equatable {
        /// `ListedNames.hash(of:)` of the word's key.
        package var hash: UInt32
        /// From 1.
        package var cluster: UInt8

        package init(hash: UInt32, cluster: UInt8) {
            self.hash = hash
            self.cluster = cluster
        }
    }

    private let entries: HashedEntries<UInt8>

    /// - Parameter entries: no hash twice, none zero.
    package init(_ entries: [Entry]) {
        self.entries = HashedEntries(entries.map { ($0.hash, $0.cluster) }, missing: 0)
    }

    /// The cluster of a word; zero where it is not known.
    @inline(__always)
    func cluster(of key: UInt64) -> UInt8 { entries[ListedNames.hash(of: key)] }
}
