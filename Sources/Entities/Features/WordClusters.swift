/// Words that stand in the same company, learned from text without labels: a number for each word that is known.
package enum WordClusters {
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
}
