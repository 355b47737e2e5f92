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

    private var hashes: [UInt32]
    private var clusters: [UInt8]
    private let mask: Int

    /// - Parameter entries: no hash twice, none zero.
    package init(_ entries: [Entry]) {
        var size = 64
        while size < entries.count * 2 { size *= 2 }
        mask = size - 1
        hashes = Array(repeating: 0, count: size)
        clusters = Array(repeating: 0, count: size)
        for entry in entries {
            var slot = Int(entry.hash) & mask
            while hashes[slot] != 0 { slot = (slot + 1) & mask }
            hashes[slot] = entry.hash
            clusters[slot] = entry.cluster
        }
    }

    /// The cluster of a word; zero where it is not known.
    @inline(__always)
    func cluster(of key: UInt64) -> UInt8 {
        let hash = ListedNames.hash(of: key)
        var slot = Int(hash) & mask
        while true {
            let found = hashes[slot]
            if found == hash { return clusters[slot] }
            if found == 0 { return 0 }
            slot = (slot + 1) & mask
        }
    }
}
