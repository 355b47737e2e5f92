/// Packs the mentions of an article; see ``MentionBlock``.
struct MentionBlockEncoder {
    /// Empty for an article that mentions nothing.
    private(set) var bytes: [UInt8] = []
    private var places: [Int: Int] = [:]
    private var emptyPassages = 0

    /// Adds the next passage of the article.
    /// - Parameter mentions: in the order of where they begin.
    mutating func add(_ mentions: [MentionBlock.Mention]) {
        guard !mentions.isEmpty else {
            emptyPassages += 1
            return
        }
        bytes += repeatElement(0, count: emptyPassages)
        emptyPassages = 0
        bytes.append(packed: mentions.count)
        var start = 0
        for mention in mentions {
            bytes.append(packed: mention.start - start)
            start = mention.start
            let hasLength = mention.length == nil ? 0 : 2
            if let place = places[mention.entity] {
                bytes.append(packed: place << 2 | hasLength)
            } else {
                places[mention.entity] = places.count
                bytes.append(packed: mention.entity << 2 | hasLength | 1)
            }
            if let length = mention.length { bytes.append(packed: length) }
        }
    }
}
