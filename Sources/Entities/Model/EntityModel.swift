/// What the tagger has learned: a row of weights for each hashed feature that has any, weights between labels, and the words
/// its features ask for.
package struct EntityModel: Sendable {
    /// Versions of the file: 1, the first.
    package static let formatVersion: UInt32 = 1

    /// A file the model was trained with.
    package struct Source: Sendable, Equatable {
        package var name: String
        /// 32 bytes.
        package var sha256: [UInt8]

        package init(name: String, sha256: [UInt8]) {
            self.name = name
            self.sha256 = sha256
        }
    }

    /// The most rows of weights a model can have.
    package static let largestRowCount = WeightRows.capacity

    package let sources: [Source]
    /// `transitions[label * SpanLabel.count + next]`.
    let transitions: [Int32]
    /// See `SpanDecoder.spread(of:)`.
    let spread: Int32
    let weights: WeightRows
    let names: [ListedNames.Entry]
    let clusters: [WordClusters.Entry]
    package let tables: WordTables

    /// - Parameters:
    ///   - transitions: `SpanLabel.count` squared, in units of a row's weight.
    ///   - rows: `SpanLabel.count` weights for each bucket that has any, `largestRowCount` of them at most.
    ///   - names: in any order, no hash twice.
    ///   - clusters: in any order, no hash twice.
    package init(
        sources: [Source], transitions: [Int32], rows: [Int: [Int8]], names: [ListedNames.Entry],
        clusters: [WordClusters.Entry]
    ) {
        let buckets = rows.keys.sorted()
        let weights = WeightRows(buckets: buckets, packed: buckets.flatMap { rows[$0] ?? [] })
        self.init(sources: sources, transitions: transitions, weights: weights, names: names, clusters: clusters)
    }

    init(
        sources: [Source], transitions: [Int32], weights: WeightRows, names: [ListedNames.Entry],
        clusters: [WordClusters.Entry]
    ) {
        self.sources = sources
        self.transitions = transitions
        spread = transitions.withUnsafeBufferPointer(SpanDecoder.spread)
        self.weights = weights
        // A file has them in order.
        self.names = names.areAscending(by: \.hash) ? names : names.sorted { $0.hash < $1.hash }
        self.clusters = clusters.areAscending(by: \.hash) ? clusters : clusters.sorted { $0.hash < $1.hash }
        tables = WordTables(names: self.names, clusters: self.clusters)
    }
}

extension Array {
    fileprivate func areAscending(by value: (Element) -> UInt32) -> Bool {
        zip(self, dropFirst()).allSatisfy { value($0) <= value($1) }
    }
}
