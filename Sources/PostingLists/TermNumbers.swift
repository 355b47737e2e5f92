import CPrefetch

/// Numbers terms from 0 on, in the order in which they first come.
package struct TermNumbers: Sendable {
    /// A place of the hash table: all that a look-up of a short term reads.
    private struct Slot {
        var key: UInt64 = 0
        /// The term's number and 1 more; 0 where there is none.
        var number: UInt32 = 0
        /// Where the term begins in the list.
        var start: UInt32 = 0
    }

    package private(set) var terms = TermList()
    /// A term stands at the place its key says or at one of the next. At most half of them are taken.
    private var slots = [Slot](repeating: Slot(), count: 1 << 10)
    /// Goes into a term's place, so that nobody can choose terms that all meet at one.
    private let seed = UInt64.random(in: .min ... .max)

    /// Terms whose memory is asked for before their turn: it comes from all over.
    private static let lead = 8

    package init() {}

    /// How many terms there are.
    package var count: Int { terms.count }

    /// Bytes of memory, about.
    package var byteCount: Int { terms.byteCount + 16 * count + 16 * slots.count }

    /// The number of a term, a new one where it has none.
    package mutating func number(of term: UnsafeRawBufferPointer) -> Int {
        number(of: term, key: Self.key(term))
    }

    /// The number of a term of another numbering.
    package mutating func number(ofTerm number: Int, in other: TermList) -> Int {
        other.withTerm(number) { self.number(of: $0, key: other.keys[number]) }
    }

    private mutating func number(of term: UnsafeRawBufferPointer, key: UInt64) -> Int {
        makeRoom(for: 1)
        return slots.withUnsafeMutableBufferPointer { Int(Self.number(of: term, key: key, seed, in: $0, &terms)) }
    }

    /// The numbers of some terms.
    /// - Parameters:
    ///   - bytes: what the terms' places speak of.
    ///   - numbers: takes as many as there are terms.
    package mutating func number(
        _ cut: UnsafeBufferPointer<TermPlace>, in bytes: UnsafeRawPointer, into numbers: UnsafeMutablePointer<UInt32>
    ) {
        makeRoom(for: cut.count)
        slots.withUnsafeMutableBufferPointer { slots in
            for (index, place) in cut.enumerated() {
                let term = UnsafeRawBufferPointer(start: bytes + Int(place.start), count: Int(place.count))
                let key: UInt64
                if term.count < 8 {
                    let word = UInt64(littleEndian: (bytes + Int(place.start)).loadUnaligned(as: UInt64.self))
                    key = UInt64(term.count) << 56 | word & (1 << UInt64(8 * term.count) - 1)
                } else {
                    key = Self.longKey(term)
                }
                numbers[index] = Self.number(of: term, key: key, seed, in: slots, &terms)
            }
        }
    }

    /// The numbers of all terms of another numbering; nil for those that have none.
    package func find(_ other: TermList) -> [Int?] {
        (0..<other.count).map { term in
            if term + 2 * Self.lead < other.count { prefetch(term + 2 * Self.lead, of: other) }
            if term + Self.lead < other.count { prefetchBytes(term + Self.lead, of: other) }
            return other.withTerm(term) { bytes in
                slots.withUnsafeBufferPointer { slots in
                    let place = Self.place(of: bytes, key: other.keys[term], seed, in: slots, terms)
                    return slots[place].number == 0 ? nil : Int(slots[place].number) - 1
                }
            }
        }
    }

    /// Asks for the memory that the number of a term of another numbering is looked for in.
    package func prefetch(_ number: Int, of other: TermList) {
        let place = Self.hash(other.keys[number], seed) & (slots.count - 1)
        slots.withUnsafeBufferPointer { slots in
            if let start = slots.baseAddress { prefetch_line(start + place) }
        }
    }

    /// Asks for the memory that such a term is compared with, where it has a number.
    package func prefetchBytes(_ number: Int, of other: TermList) {
        let key = other.keys[number]
        guard key >= Self.long else { return }
        slots.withUnsafeBufferPointer { slots in
            let slot = slots[Self.hash(key, seed) & (slots.count - 1)]
            if slot.key == key { terms.prefetch(at: Int(slot.start)) }
        }
    }

    /// Hands the terms over, and is empty afterwards. The memory in which terms are looked for stays.
    package mutating func drain() -> TermList {
        let drained = terms
        terms = TermList(asLargeAs: drained)
        slots.withUnsafeMutableBufferPointer { $0.update(repeating: Slot()) }
        return drained
    }

    @inline(__always)
    private static func number(
        of term: UnsafeRawBufferPointer, key: UInt64, _ seed: UInt64, in slots: UnsafeMutableBufferPointer<Slot>,
        _ terms: inout TermList
    ) -> UInt32 {
        let place = place(of: term, key: key, seed, in: UnsafeBufferPointer(slots), terms)
        let number = slots[place].number
        if number != 0 { return number &- 1 }
        let new = UInt32(terms.count)
        slots[place] = Slot(key: key, number: new + 1, start: UInt32(terms.byteCount))
        terms.append(term, key: key)
        return new
    }

    /// Where a term stands, or where it is to stand.
    @inline(__always)
    private static func place(
        of term: UnsafeRawBufferPointer, key: UInt64, _ seed: UInt64, in slots: UnsafeBufferPointer<Slot>,
        _ terms: borrowing TermList
    ) -> Int {
        let mask = slots.count &- 1
        var place = hash(key, seed) & mask
        while slots[place].number != 0 {
            if slots[place].key == key, key < long || isTerm(slots[place], term, terms) { break }
            place = (place &+ 1) & mask
        }
        return place
    }

    /// - Parameter term: with the key of the slot's one, of eight bytes or more.
    private static func isTerm(_ slot: Slot, _ term: UnsafeRawBufferPointer, _ terms: borrowing TermList) -> Bool {
        guard term.count < greatestLength || terms.length(Int(slot.number) - 1) == term.count else { return false }
        return terms.holds(term, at: Int(slot.start))
    }

    private mutating func makeRoom(for more: Int) {
        while 2 * (count + more) > slots.count { grow() }
    }

    private mutating func grow() {
        var grown = [Slot](repeating: Slot(), count: 2 * slots.count)
        let mask = grown.count - 1
        grown.withUnsafeMutableBufferPointer { grown in
            for slot in slots where slot.number != 0 {
                var place = Self.hash(slot.key, seed) & mask
                while grown[place].number != 0 { place = (place + 1) & mask }
                grown[place] = slot
            }
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
        guard count < 8 else { return longKey(term) }
        let length = UInt64(count) << 56
        if count >= 4 {
            let first = UInt32(littleEndian: term.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
            let last = UInt32(littleEndian: term.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
            return length | UInt64(first) | UInt64(last) << UInt64(8 * (count - 4))
        }
        return term.reversed().reduce(0) { $0 << 8 | UInt64($1) } | length
    }

    private static func longKey(_ term: UnsafeRawBufferPointer) -> UInt64 {
        // Eight bytes at a time, multiplied by an odd constant, the high half folded onto the low one.
        var hash = UInt64(0)
        var offset = 0
        while offset < term.count {
            let word = term.loadUnaligned(fromByteOffset: min(offset, term.count - 8), as: UInt64.self)
            let product = (hash ^ word).multipliedFullWidth(by: factor)
            hash = product.high ^ product.low
            offset += 8
        }
        return long | UInt64(min(term.count, greatestLength)) << 40 | hash & 0xFF_FFFF_FFFF
    }

    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    private static func hash(_ key: UInt64, _ seed: UInt64) -> Int {
        let product = (key ^ seed).multipliedFullWidth(by: factor)
        return Int(truncatingIfNeeded: product.high ^ product.low)
    }
}
