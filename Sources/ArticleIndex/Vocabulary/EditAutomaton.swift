/// Follows, letter by letter, by how few slips the letters read so far can have come from a word.
///
/// A nondeterministic automaton in the bits of machine words, one for each number of slips, in which bit `i` stands for the
/// word's first `i` letters (Wu and Manber, 1992). It counts what ``EditDistance`` counts: letters inserted, removed, replaced,
/// or swapped with their neighbour, in Unicode scalars.
struct EditAutomaton {
    /// What a word's letters read so far may be.
    struct State {
        /// The prefixes reached with no, at most one and at most two slips.
        fileprivate var exact: UInt64
        fileprivate var one: UInt64
        fileprivate var two: UInt64
        /// The prefixes from which the next letter completes a swap that is the first slip, or the second.
        fileprivate var oneSwapping: UInt64
        fileprivate var twoSwapping: UInt64

        /// No letters to come lead to the word.
        @inline(__always)
        var isDead: Bool { one | two == 0 }

        static let dead = State(exact: 0, one: 0, two: 0, oneSwapping: 0, twoSwapping: 0)
    }

    /// The most letters a word may have: a bit each, and one for having read none.
    static let longestWord = 63

    /// Letters in the word.
    let length: Int
    /// The greatest number of slips that is told from more: 1 or 2.
    let limit: Int
    /// Where each ASCII letter stands in the word, bit by bit.
    let masks: [UInt64]
    private let otherMasks: [Unicode.Scalar: UInt64]
    private let prefixes: UInt64
    private let prefixesOfTwo: UInt64

    /// nil where the word is too long.
    init?(_ word: String, limit: Int) {
        let letters = Array(word.unicodeScalars)
        guard letters.count <= Self.longestWord else { return nil }
        length = letters.count
        self.limit = limit
        var masks = [UInt64](repeating: 0, count: 128)
        var others: [Unicode.Scalar: UInt64] = [:]
        for (index, letter) in letters.enumerated() {
            if letter.isASCII {
                masks[Int(letter.value)] |= 1 << UInt64(index)
            } else {
                others[letter, default: 0] |= 1 << UInt64(index)
            }
        }
        self.masks = masks
        otherMasks = others
        prefixes = letters.count == 63 ? .max : (1 << UInt64(letters.count + 1)) - 1
        prefixesOfTwo = limit > 1 ? prefixes : 0
    }

    /// Nothing read.
    var start: State {
        State(exact: 1, one: 0b11 & prefixes, two: 0b111 & prefixesOfTwo, oneSwapping: 0, twoSwapping: 0)
    }

    /// Where a letter that is not ASCII stands in the word, bit by bit.
    func mask(of letter: Unicode.Scalar) -> UInt64 {
        otherMasks[letter] ?? 0
    }

    /// Reads one more letter.
    /// - Parameter mask: where it stands in the word.
    @inline(__always)
    func step(_ state: State, _ mask: UInt64) -> State {
        let exact = (state.exact & mask) << 1
        // One slip more: the letter is too much, stands for another, follows one left out, or ends a swap.
        let one =
            ((state.one & mask) << 1 | state.exact | state.exact << 1 | exact << 1
                | (state.oneSwapping & mask) << 2) & prefixes
        let two =
            ((state.two & mask) << 1 | state.one | state.one << 1 | one << 1 | (state.twoSwapping & mask) << 2)
            & prefixesOfTwo
        return State(
            exact: exact, one: one, two: two, oneSwapping: state.exact & mask >> 1,
            twoSwapping: state.one & mask >> 1)
    }

    /// The slips between the word and the letters read; nil where they are more than the limit.
    @inline(__always)
    func slips(_ state: State) -> Int? {
        let whole: UInt64 = 1 << UInt64(length)
        if state.exact & whole != 0 { return 0 }
        if state.one & whole != 0 { return 1 }
        return state.two & whole != 0 ? 2 : nil
    }

    /// The slips between the word and another; nil where they are more than the limit.
    func slips(to other: String) -> Int? {
        var state = start
        for letter in other.unicodeScalars {
            state = step(state, letter.isASCII ? masks[Int(letter.value)] : mask(of: letter))
            if state.isDead { return nil }
        }
        return slips(state)
    }
}
