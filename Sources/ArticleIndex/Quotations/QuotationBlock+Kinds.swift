import PostingLists

extension QuotationBlock {
    /// How many quotations of each kind a block holds, without the text they stand in.
    static func kinds(
        in data: UnsafeRawBufferPointer, article: Int
    ) throws(Damage) -> (direct: Int, indirect: Int) {
        var offset = 0
        var counts = (direct: 0, indirect: 0)
        func take() throws(Damage) -> Int {
            guard let number = Varint.read(data, &offset, limit: data.count) else { throw Damage(article: article) }
            return Int(truncatingIfNeeded: number)
        }
        // Each number has a byte at least, so no loop outlasts the block.
        func skip(_ count: Int) throws(Damage) {
            guard 0...data.count - offset ~= count else { throw Damage(article: article) }
            for _ in 0..<count { _ = try take() }
        }
        while offset < data.count {
            let head = try take()
            let form = try take()
            try skip(1)
            if head & 1 == 0 {
                counts.direct += 1
            } else {
                counts.indirect += 1
                // Two numbers a stretch.
                for _ in 0..<2 { try skip(form >> 1) }
            }
            if form & 1 == 1 { try skip(2) }
            guard head >> 4 > 0 else { continue }
            try skip(2)
            // A name that is written out here.
            if try take() == 1 { try skip(take()) }
        }
        return counts
    }
}
