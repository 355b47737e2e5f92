extension QuotationBlock {
    /// How many quotations of each kind a block holds, without the text they stand in.
    static func kinds(
        in data: UnsafeRawBufferPointer, article: Int
    ) throws(Damage) -> (direct: Int, indirect: Int) {
        var numbers = Varints.decode(data)[...]
        var counts = (direct: 0, indirect: 0)
        func take(_ count: Int = 1) throws(Damage) -> Int {
            guard count > 0, count <= numbers.count, let first = numbers.first else { throw Damage(article: article) }
            numbers = numbers.dropFirst(count)
            return first
        }
        while !numbers.isEmpty {
            let head = try take()
            let form = try take()
            _ = try take()
            if head & 1 == 0 {
                counts.direct += 1
            } else {
                counts.indirect += 1
                guard form >> 1 <= numbers.count else { throw Damage(article: article) }
                _ = try take((form >> 1) * 2)
            }
            if form & 1 == 1 { _ = try take(2) }
            guard head >> 4 > 0 else { continue }
            _ = try take(2)
            // A name that is written out here.
            if try take() == 1 {
                let length = try take()
                if length > 0 { _ = try take(length) }
            }
        }
        return counts
    }
}
