/// Numbers terms from 0 on, in the order in which they first come.
package struct TermNumbers: Sendable {
    /// How many terms there are.
    package private(set) var count = 0
    /// The terms' bytes one after the other.
    private var bytes: [UInt8] = []
    /// Where each term ends in `bytes`.
    private var ends: [Int] = []
    private var hashes: [UInt64] = []
    /// A term's number and 1 more, at a place its hash says or one of the next; 0 where there is none. At most half of them
    /// are taken.
    private var slots = [UInt32](repeating: 0, count: 1 << 10)

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
        number(of: term, hash: Self.hash(term))
    }

    /// The number of a term of another numbering.
    package mutating func number(ofTerm number: Int, in other: TermNumbers) -> Int {
        other.withTerm(number) { self.number(of: $0, hash: other.hashes[number]) }
    }

    private mutating func number(of term: UnsafeRawBufferPointer, hash: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if hashes[number] == hash, isTerm(number, term) { return number }
            slot = (slot + 1) & mask
        }
        slots[slot] = UInt32(count + 1)
        bytes.append(contentsOf: term)
        ends.append(bytes.count)
        hashes.append(hash)
        count += 1
        if 2 * count > slots.count { grow() }
        return count - 1
    }

    private func isTerm(_ number: Int, _ term: UnsafeRawBufferPointer) -> Bool {
        withTerm(number) { known in
            guard known.count == term.count else { return false }
            return zip(known, term).allSatisfy { $0 == $1 }
        }
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: 2 * slots.count)
        let mask = slots.count - 1
        for number in 0..<count {
            var slot = Int(truncatingIfNeeded: hashes[number]) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(number + 1)
        }
    }

    /// Eight bytes at a time: multiplied by an odd constant, the high half folded onto the low one.
    private static func hash(_ term: UnsafeRawBufferPointer) -> UInt64 {
        let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
        var hash = UInt64(term.count) &* factor
        func mix(_ word: UInt64) {
            let product = (hash ^ word).multipliedFullWidth(by: factor)
            hash = product.high ^ product.low
        }
        var offset = 0
        while offset + 8 <= term.count {
            mix(term.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset += 8
        }
        var rest: UInt64 = 0
        while offset < term.count {
            rest = rest << 8 | UInt64(term[offset])
            offset += 1
        }
        mix(rest)
        return hash
    }

    /// Bytes of memory, about.
    package var byteCount: Int { bytes.count + 16 * count + 4 * slots.count }

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
