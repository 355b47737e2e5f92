/// Packs the mentions of an article; see ``MentionBlock``.
struct MentionBlockEncoder {
    /// Empty for an article that mentions nothing.
    private(set) var bytes: [UInt8] = []
    /// In the order of first mentions.
    private(set) var entities: [Int] = []
    /// How often each is mentioned.
    private(set) var counts: [Int] = []
    /// Where entities stand behind the first ones, which are looked through: most articles have no others.
    private var places: [Int: Int] = [:]
    private static let lookedThrough = 32
    private var emptyPassages = 0

    /// Goes on with another article, in the same memory.
    mutating func reset() {
        bytes.removeAll(keepingCapacity: true)
        entities.removeAll(keepingCapacity: true)
        counts.removeAll(keepingCapacity: true)
        if !places.isEmpty { places = [:] }
        emptyPassages = 0
    }

    /// Adds the next passage of the article.
    /// - Parameter mentions: in the order of where they begin.
    mutating func add(_ mentions: some Collection<MentionBlock.Mention>) {
        guard !mentions.isEmpty else {
            emptyPassages += 1
            return
        }
        if emptyPassages > 0 { bytes += repeatElement(0, count: emptyPassages) }
        emptyPassages = 0
        bytes.append(packed: mentions.count)
        var start = 0
        for mention in mentions {
            bytes.append(packed: mention.start - start)
            start = mention.start
            let hasLength = mention.length == nil ? 0 : 2
            if let place = place(of: mention.entity) {
                counts[place] += 1
                bytes.append(packed: place << 2 | hasLength)
            } else {
                if entities.count >= Self.lookedThrough { places[mention.entity] = entities.count }
                entities.append(mention.entity)
                counts.append(1)
                bytes.append(packed: mention.entity << 2 | hasLength | 1)
            }
            if let length = mention.length { bytes.append(packed: length) }
        }
    }

    private func place(of entity: Int) -> Int? {
        let found = entities.withUnsafeBufferPointer { entities in
            (0..<min(entities.count, Self.lookedThrough)).first { entities[$0] == entity }
        }
        return found ?? (places.isEmpty ? nil : places[entity])
    }
}
