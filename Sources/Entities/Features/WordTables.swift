/// What a model knows of words, and features ask for.
package struct WordTables: Sendable {
    /// What is known of one word, or of a phrase.
    struct Facts: Sendable {
        var lists: ListedNames.Lists = []
        /// See ``WordClusters``; zero where it is not known.
        var cluster: UInt8 = 0
    }

    private var entries: HashedEntries<UInt32, Facts>

    /// - Parameters:
    ///   - names: no hash twice, none zero.
    ///   - clusters: no hash twice, none zero.
    package init(names: [ListedNames.Entry], clusters: [WordClusters.Entry]) {
        entries = HashedEntries(capacity: names.count + clusters.count, missing: Facts())
        for name in names { entries[name.hash] = Facts(lists: name.lists) }
        for word in clusters { entries[word.hash].cluster = word.cluster }
    }

    @inline(__always)
    func facts(of key: UInt64) -> Facts { entries[ListedNames.hash(of: key)] }

    /// Asks for what is known of a word to be fetched from memory.
    @inline(__always)
    func prefetch(_ key: UInt64) { entries.prefetch(ListedNames.hash(of: key)) }
}
