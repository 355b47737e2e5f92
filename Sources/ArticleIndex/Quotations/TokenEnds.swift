import PostingLists

/// Where the tokens of an article's text end, in bytes of UTF-8, counted as `passage_fts` counts them: passage by passage.
struct TokenEnds {
    private var ends: [Int] = []
    /// Bytes and tokens in front of the current passage.
    private var bytes = 0
    private var tokens = 0

    /// Adds the next token of the current passage.
    /// - Parameter end: in the passage's text.
    mutating func append(_ end: Int) {
        ends.append(bytes + end)
    }

    /// Adds the next tokens of the current passage.
    mutating func append(_ places: UnsafeBufferPointer<TermPlace>) {
        for place in places { ends.append(bytes + Int(place.end)) }
    }

    /// Goes on with another article, in the same memory.
    mutating func reset() {
        ends.removeAll(keepingCapacity: true)
        bytes = 0
        tokens = 0
    }

    /// - Parameter length: bytes of the passage's text.
    mutating func endPassage(_ length: Int) {
        // As many as its directory counts: see ``PassageBlock``.
        ends.removeLast(max(0, ends.count - tokens - Int(UInt16.max)))
        tokens = ends.count
        bytes += length
    }

    /// How many tokens end at or before a byte of the article's text.
    func count(upTo byte: Int) -> Int {
        var low = 0
        var high = ends.count
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] <= byte { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
