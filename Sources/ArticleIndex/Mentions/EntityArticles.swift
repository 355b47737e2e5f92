/// The articles that name an entity, packed: the column `articles` of the table `entity`.
///
/// Layout, of packed numbers (see ``PackedNumbers``), article by article, ascending: twice the distance of its first passage
/// from that of the article before, or from 0; one more where it names the entity more than once, and then how often.
struct EntityArticles: Equatable {
    struct Item: Equatable {
        /// The article's first passage.
        var start: Int
        var mentions: Int
    }

    /// Ascending, each article once.
    var items: [Item] = []

    init(items: [Item] = []) {
        self.items = items
    }

    init(_ bytes: UnsafeRawBufferPointer) throws(PackedNumbers.Damage) {
        var items: [Item] = []
        try Self.read(bytes) { items.append($0) }
        self.items = items
    }

    private static func read(
        _ bytes: UnsafeRawBufferPointer, _ body: (Item) -> Void
    ) throws(PackedNumbers.Damage) {
        var numbers = PackedNumbers(bytes)
        var start = 0
        while !numbers.isAtEnd {
            let number = try numbers.next()
            guard number > 1 else { throw PackedNumbers.Damage() }
            start += number >> 1
            guard start <= UInt32.max else { throw PackedNumbers.Damage() }
            body(Item(start: start, mentions: number & 1 == 0 ? 1 : try numbers.next()))
        }
    }

    var packed: [UInt8] {
        var bytes: [UInt8] = []
        var last = 0
        for item in items {
            Self.pack(item, behind: last, to: &bytes)
            last = item.start
        }
        return bytes
    }

    /// The greatest first passage in a packed list; 0 in an empty one.
    static func last(in bytes: UnsafeRawBufferPointer) throws(PackedNumbers.Damage) -> Int {
        var last = 0
        try read(bytes) { last = $0.start }
        return last
    }

    static func pack(_ item: Item, behind last: Int, to bytes: inout [UInt8]) {
        bytes.append(packed: (item.start - last) << 1 | (item.mentions > 1 ? 1 : 0))
        if item.mentions > 1 { bytes.append(packed: item.mentions) }
    }

    /// Puts other articles in, or others' mentions in their place; those that have no mentions are taken out.
    /// - Parameter changes: ascending, each article once.
    mutating func merge(_ changes: some Collection<Item>) {
        var merged: [Item] = []
        merged.reserveCapacity(items.count + changes.count)
        var remaining = items[...]
        for change in changes {
            let before = remaining.prefix { $0.start < change.start }
            merged += before
            remaining = remaining.dropFirst(before.count)
            if remaining.first?.start == change.start { remaining.removeFirst() }
            if change.mentions > 0 { merged.append(change) }
        }
        items = merged + remaining
    }
}
