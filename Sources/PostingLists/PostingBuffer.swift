/// The memory of one block of postings.
final class PostingBuffer {
    /// Row numbers.
    let ids: UnsafeMutablePointer<UInt32>
    /// Occurrences in the first column.
    let frequencies: UnsafeMutablePointer<UInt32>
    /// Occurrences in the second column.
    let secondFrequencies: UnsafeMutablePointer<UInt32>
    /// Where on the page each position list's size stands; 0 for the list that leaves its page.
    let places: UnsafeMutablePointer<UInt32>
    var count = 0

    init() {
        let capacity = PostingBlock.capacity
        let size = capacity * 4 + PostingBlock.padding
        ids = .allocate(capacity: size)
        frequencies = ids + capacity + PostingBlock.padding
        secondFrequencies = frequencies + capacity
        places = secondFrequencies + capacity
    }

    deinit {
        ids.deallocate()
    }

    /// The postings as they stand. Call it again after each change.
    var block: PostingBlock {
        (ids + count).update(repeating: .max, count: PostingBlock.padding)
        return PostingBlock(count: count, ids: ids, frequencies: frequencies, secondFrequencies: secondFrequencies)
    }

    /// Drops postings that stand for deleted rows: those without any occurrence.
    func removeDeleted() {
        var kept = 0
        for index in 0..<count where frequencies[index] | secondFrequencies[index] != 0 {
            ids[kept] = ids[index]
            frequencies[kept] = frequencies[index]
            secondFrequencies[kept] = secondFrequencies[index]
            places[kept] = places[index]
            kept += 1
        }
        count = kept
    }
}
