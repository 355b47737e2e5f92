import CPrefetch

/// Numbers terms from 0 on, in the order in which they first come.
package struct TermNumbers: Sendable {
    /// A place of the hash table: all that a look-up of a short term reads.
    private struct Slot {
        var key: UInt64 = 0
        /// The term's number and 1 more; 0 where there is none.
        var number: UInt32 = 0
        /// Where the term begins in `bytes`.
        var start: UInt32 = 0
    }

    /// How many terms there are.
    package private(set) var count = 0
    /// The terms' bytes one after the other.
    private var bytes: [UInt8] = []
    /// Where each term ends in `bytes`.
    private var ends: [Int] = []
    private var keys: [UInt64] = []
    /// A term stands at the place its key says or at one of the next. At most half of them are taken.
    private var slots = [Slot](repeating: Slot(), count: 1 << 10)

    package init() {}

    /// The term with a number.
    package func withTerm<Result>(
        _ number: Int, _ body: (UnsafeRawBufferPointer) throws -> Result
    ) rethrows -> Result {
        let start = number == 0 ? 0 : ends[number - 1]
        let end = ends[number]
        return try bytes.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
    }

    /// The number of a term, a new one where it has none.
    package mutating func number(of term: UnsafeRawBufferPointer) -> Int {
        number(of: term, key: Self.key(term))
    }

    /// The number of a term of another numbering.
    package mutating func number(ofTerm number: Int, in other: TermNumbers) -> Int {
        other.withTerm(number) { self.number(of: $0, key: other.keys[number]) }
    }

    /// Asks for the memory that the number of a term of another numbering is looked for in.
    package func prefetch(_ number: Int, of other: TermNumbers) {
        let place = Self.place(other.keys[number]) & (slots.count - 1)
        slots.withUnsafeBufferPointer { slots in
            if let start = slots.baseAddress { prefetch_line(start + place) }
        }
    }

    private mutating func number(of term: UnsafeRawBufferPointer, key: UInt64) -> Int {
        let mask = slots.count - 1
        var place = Self.place(key) & mask
        while slots[place].number != 0 {
            if slots[place].key == key, key < Self.long || isTerm(slots[place], term) {
                return Int(slots[place].number) - 1
            }
            place = (place + 1) & mask
        }
        slots[place] = Slot(key: key, number: UInt32(count + 1), start: UInt32(bytes.count))
        bytes.append(contentsOf: term)
        ends.append(bytes.count)
        keys.append(key)
        count += 1
        if 2 * count > slots.count { grow() }
        return count - 1
    }

    /// - Parameter term: with the key of the slot's one, of eight bytes or more.
    private func isTerm(_ slot: Slot, _ term: UnsafeRawBufferPointer) -> Bool {
        let start = Int(slot.start)
        guard term.count < Self.greatestLength || ends[Int(slot.number) - 1] - start == term.count else { return false }
        return bytes.withUnsafeBytes { bytes in
            stride(from: 0, to: term.count, by: 8).allSatisfy { offset in
                let offset = min(offset, term.count - 8)
                return bytes.loadUnaligned(fromByteOffset: start + offset, as: UInt64.self)
                    == term.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            }
        }
    }

    private mutating func grow() {
        var grown = [Slot](repeating: Slot(), count: 2 * slots.count)
        let mask = grown.count - 1
        for slot in slots where slot.number != 0 {
            var place = Self.place(slot.key) & mask
            while grown[place].number != 0 { place = (place + 1) & mask }
            grown[place] = slot
        }
        slots = grown
    }

    /// The least key of a term of eight bytes or more.
    private static let long: UInt64 = 1 << 63
    /// Terms of so many bytes and longer ones have keys that do not tell their length.
    private static let greatestLength = 0xFFFF

    /// A term of up to seven bytes is its key, with its length in the highest byte; the key of a longer one is made of its length
    /// and a hash.
    private static func key(_ term: UnsafeRawBufferPointer) -> UInt64 {
        let count = term.count
        if count >= 8 {
            // Eight bytes at a time, multiplied by an odd constant, the high half folded onto the low one.
            var hash = UInt64(0)
            for offset in stride(from: 0, to: count, by: 8) {
                let word = term.loadUnaligned(fromByteOffset: min(offset, count - 8), as: UInt64.self)
                let product = (hash ^ word).multipliedFullWidth(by: factor)
                hash = product.high ^ product.low
            }
            return long | UInt64(min(count, greatestLength)) << 40 | hash & 0xFF_FFFF_FFFF
        }
        let length = UInt64(count) << 56
        if count >= 4 {
            let first = UInt32(littleEndian: term.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
            let last = UInt32(littleEndian: term.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
            return length | UInt64(first) | UInt64(last) << UInt64(8 * (count - 4))
        }
        return term.reduce(0) { $0 << 8 | UInt64($1) } | length
    }

    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    private static func place(_ key: UInt64) -> Int {
        let product = key.multipliedFullWidth(by: factor)
        return Int(truncatingIfNeeded: product.high ^ product.low)
    }

    /// Bytes of memory, about.
    package var byteCount: Int { bytes.count + 16 * count + 16 * slots.count }

    /// The numbers in the order of their terms' bytes.
    package func sorted() -> [Int] {
        bytes.withUnsafeBytes { bytes in
            func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }
            // The first eight bytes decide between most terms.
            var keys = (0..<count).map { number in
                var key: UInt64 = 0
                let range = range(number)
                for offset in 0..<8 {
                    key = key << 8 | (offset < range.count ? UInt64(bytes[range.lowerBound + offset]) : 0)
                }
                return (key: key, number: number)
            }
            keys.sort { one, other in
                if one.key != other.key { return one.key < other.key }
                return bytes[range(one.number)].lexicographicallyPrecedes(bytes[range(other.number)])
            }
            return keys.map(\.number)
        }
    }
}
