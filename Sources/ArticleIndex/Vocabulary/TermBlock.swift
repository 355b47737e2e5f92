/// Terms in the order of their bytes, packed to be looked through quickly.
///
/// Layout, term by term: how many bytes it shares with the term before (0 to 255, whole letters; none for the first term);
/// a byte with the number of the other bytes (low half, 15 for fifteen or more) and the frequency class (high half); where there
/// are fifteen or more, how many beyond, seven bits a byte, low ones first; those bytes.
struct TermBlock {
    /// A term with its bytes, valid as long as the walk through the block stands on it.
    typealias Visitor = (_ term: UnsafeRawBufferPointer, _ frequency: FrequencyClass) throws -> Void

    /// A block that cannot be read.
    struct Damage: Error {}

    let bytes: UnsafeRawBufferPointer

    /// Looks at all terms in order.
    func forEachTerm(_ body: Visitor) throws {
        try forEachPlace { term, frequency, _ in try body(term, frequency) }
    }

    private func forEachPlace(
        _ body: (_ term: UnsafeRawBufferPointer, _ frequency: FrequencyClass, _ place: Int) throws -> Void
    ) throws {
        var term: [UInt8] = []
        var place = 0
        var start = 0
        while let head = try head(at: &place, previous: term.count) {
            term.removeSubrange(head.kept...)
            term.append(contentsOf: bytes[place..<place + head.length])
            place += head.length
            try term.withUnsafeBytes { try body($0, head.frequency, start) }
            start = place
        }
    }

    /// The block with other frequencies of some of its terms.
    /// - Parameter changes: in the order of the terms.
    /// - Returns: nil where it does not have all of the terms.
    func changing(_ changes: some Collection<TermBlockEncoder.Entry>) throws -> [UInt8]? {
        var changed = Array(bytes)
        var next = changes.startIndex
        try forEachPlace { term, _, place in
            guard next < changes.endIndex, term.elementsEqual(changes[next].term) else { return }
            changed[place + 1] = changed[place + 1] & 15 | changes[next].frequency.exponent << 4
            changes.formIndex(after: &next)
        }
        return next == changes.endIndex ? changed : nil
    }

    private struct Head {
        var kept: Int
        var length: Int
        var frequency: FrequencyClass
    }

    /// Reads what stands before a term's bytes, which do not run over the block's end.
    /// - Parameter previous: bytes of the term before.
    @inline(__always)
    private func head(at place: inout Int, previous: Int) throws(Damage) -> Head? {
        guard place < bytes.count else { return nil }
        guard place + 2 <= bytes.count else { throw Damage() }
        let kept = Int(bytes[place])
        let packed = bytes[place + 1]
        var length = Int(packed & 15)
        place += 2
        if length == 15 {
            guard let more = PackedNumbers.number(in: bytes, at: &place) else { throw Damage() }
            length += more
        }
        guard kept <= previous, length <= bytes.count - place else { throw Damage() }
        return Head(kept: kept, length: length, frequency: FrequencyClass(exponent: packed >> 4))
    }

    /// Looks at the terms that are few slips from a word.
    ///
    /// Letters that a term shares with the one before are not read again, and of terms that begin with letters which lead
    /// nowhere, none.
    func forEachTerm(
        near word: EditAutomaton,
        _ body: (_ term: UnsafeRawBufferPointer, _ slips: Int, _ frequency: FrequencyClass) throws -> Void
    ) throws {
        // All states are dead behind so many letters, of four bytes at most.
        let deepest = 4 * (word.length + word.limit + 1)
        try withUnsafeTemporaryAllocation(of: EditAutomaton.State.self, capacity: deepest + 1) { states in
            try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: deepest + 1) { term in
                states.initialize(repeating: .dead)
                term.initialize(repeating: 0)
                states[0] = word.start
                try word.masks.withUnsafeBufferPointer { masks in
                    try walk(word, masks: masks, states: states, term: term, body)
                }
            }
        }
    }

    /// - Parameters:
    ///   - states: by the number of bytes read.
    ///   - term: takes the bytes read.
    private func walk(
        _ word: EditAutomaton, masks: UnsafeBufferPointer<UInt64>,
        states: UnsafeMutableBufferPointer<EditAutomaton.State>, term: UnsafeMutableBufferPointer<UInt8>,
        _ body: (_ term: UnsafeRawBufferPointer, _ slips: Int, _ frequency: FrequencyClass) throws -> Void
    ) throws {
        var place = 0
        var count = 0
        // Bytes of the current term that lead nowhere.
        var dead = Int.max
        while let head = try head(at: &place, previous: count) {
            count = head.kept + head.length
            let end = place + head.length
            if head.kept >= dead {
                place = end
                continue
            }
            // What is kept ends with a letter that led somewhere.
            guard !states[head.kept].isDead else { throw Damage() }
            dead = .max
            var depth = head.kept
            while place < end {
                let state = states[depth]
                let byte = bytes[place]
                var width = 1
                let mask: UInt64
                if byte < 0x80 {
                    mask = masks[Int(byte)]
                } else {
                    let letter: Unicode.Scalar
                    (letter, width) = Self.letter(in: bytes, at: place, end: end)
                    mask = word.mask(of: letter)
                }
                let next = word.step(state, mask)
                for offset in 0..<width { term[depth + offset] = bytes[place + offset] }
                depth += width
                place += width
                states[depth] = next
                if next.isDead {
                    dead = depth
                    place = end
                }
            }
            if dead == .max, let slips = word.slips(states[depth]) {
                try body(
                    UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(term)[..<depth]), slips, head.frequency)
            }
        }
    }

    /// Decodes a letter that is not ASCII; a byte that begins none is one by itself, which stands in no word.
    private static func letter(
        in bytes: UnsafeRawBufferPointer, at place: Int, end: Int
    ) -> (Unicode.Scalar, width: Int) {
        let first = UInt32(bytes[place])
        let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
        guard width > 1, width <= end - place else { return ("\u{FFFD}", 1) }
        var value = first & (0x7F >> UInt32(width))
        for offset in 1..<width { value = value << 6 | UInt32(bytes[place + offset] & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
    }
}
