/// The mentions of one article, packed: what the table `mention_block` holds under the number of its first passage.
///
/// Layout, of packed numbers (see ``PackedNumbers``), passage by passage up to the last one that has mentions: how many there
/// are; then for each of them
/// - how many bytes it begins behind the beginning of the one before, or of the passage;
/// - a number whose lowest bit is set where the article has not named the entity before: the bits from the third one on
///   are the entity's id then, else its place among the entities of the article in the order of first mentions, from 0;
/// - its length in bytes where the second bit of that number is set; else it is as long as the entity's name.
struct MentionBlock {
    struct Mention: Equatable {
        /// UTF-8 byte offset into the passage.
        var start: Int
        /// In bytes; nil where it is that of the entity's name.
        var length: Int?
        var entity: Int
    }

    /// The entities that were read of so far, in the order of first mentions.
    private(set) var entities: [Int] = []
    /// The passage's place in the article.
    private(set) var passage = -1
    /// The place of the last mention's entity in ``entities``.
    private(set) var place = 0
    private var numbers: PackedNumbers
    private var remaining = 0
    private var start = 0

    init(_ bytes: UnsafeRawBufferPointer) {
        numbers = PackedNumbers(bytes)
    }

    /// Reads the next mention of the article; nil where there are no more.
    mutating func next() throws(PackedNumbers.Damage) -> Mention? {
        while remaining == 0 {
            guard !numbers.isAtEnd else { return nil }
            passage += 1
            start = 0
            remaining = try numbers.next()
        }
        remaining -= 1
        start += try numbers.next()
        guard start <= UInt32.max else { throw PackedNumbers.Damage() }
        let code = try numbers.next()
        if code & 1 == 1 {
            place = entities.count
            entities.append(code >> 2)
        } else {
            place = code >> 2
            guard place < entities.count else { throw PackedNumbers.Damage() }
        }
        let length = code & 2 == 0 ? nil : try numbers.next()
        return Mention(start: start, length: length, entity: entities[place])
    }

    /// How often the article names each of its entities, in the order of first mentions.
    static func counts(_ bytes: UnsafeRawBufferPointer) throws(PackedNumbers.Damage) -> [(entity: Int, mentions: Int)] {
        var block = MentionBlock(bytes)
        var counts: [(entity: Int, mentions: Int)] = []
        while let mention = try block.next() {
            if block.place == counts.count { counts.append((mention.entity, 0)) }
            counts[block.place].mentions += 1
        }
        return counts
    }
}
