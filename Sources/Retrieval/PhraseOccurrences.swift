/// Counts where the words of a phrase stand side by side, in memory that is used again and again.
struct PhraseOccurrences {
    /// The ascending positions of each word.
    private var positions: [[UInt32]]
    private var next: [Int]

    init(words: Int) {
        positions = Array(repeating: [], count: words)
        next = Array(repeating: 0, count: words)
    }

    /// Forgets all positions.
    mutating func clear() {
        for word in positions.indices { positions[word].removeAll(keepingCapacity: true) }
    }

    /// Lets `body` append to the positions of a word.
    mutating func read(_ word: Int, _ body: (inout [UInt32]) throws -> Void) rethrows {
        try body(&positions[word])
    }

    /// The last position of the first word.
    var lastBeginning: UInt32? { positions[0].last }

    /// How many times the phrase begins before a position.
    mutating func count(before end: UInt32) -> UInt32 {
        for word in next.indices { next[word] = 0 }
        var count: UInt32 = 0
        var index = 0
        search: while index < positions[0].count, positions[0][index] < end {
            let start = positions[0][index]
            index += 1
            for word in 1..<positions.count {
                let wanted = start + UInt32(word)
                var place = next[word]
                while place < positions[word].count, positions[word][place] < wanted { place += 1 }
                next[word] = place
                // Behind the last place of one word, the phrase cannot begin any more.
                guard place < positions[word].count else { break search }
                guard positions[word][place] == wanted else { continue search }
            }
            count += 1
        }
        return count
    }
}
