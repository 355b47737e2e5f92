import CPrefetch

/// Terms by their numbers: from 0 on, in the order in which they first came.
package struct TermList: Sendable {
    /// The terms' bytes one after the other.
    private var bytes: [UInt8] = []
    /// Where each term ends in `bytes`.
    private var ends: [Int] = []
    /// What each is looked for by; see ``TermNumbers``.
    private(set) var keys: [UInt64] = []

    package init() {}

    /// An empty list with the memory for as many terms as another one has.
    init(asLargeAs other: TermList) {
        bytes.reserveCapacity(other.bytes.count)
        ends.reserveCapacity(other.count)
        keys.reserveCapacity(other.count)
    }

    /// How many terms there are.
    package var count: Int { ends.count }

    /// Bytes of all terms.
    var byteCount: Int { bytes.count }

    /// The term with a number.
    package func withTerm<Result>(
        _ number: Int, _ body: (UnsafeRawBufferPointer) throws -> Result
    ) rethrows -> Result {
        let range = range(number)
        return try bytes.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }

    private func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

    mutating func append(_ term: UnsafeRawBufferPointer, key: UInt64) {
        bytes.append(contentsOf: term)
        ends.append(bytes.count)
        keys.append(key)
    }

    /// Bytes of the term with a number.
    func length(_ number: Int) -> Int { range(number).count }

    /// Whether the bytes from some place on are those of a term.
    /// - Parameter term: of eight bytes or more.
    func holds(_ term: UnsafeRawBufferPointer, at start: Int) -> Bool {
        bytes.withUnsafeBytes { bytes in
            var offset = 0
            while offset < term.count {
                let part = min(offset, term.count - 8)
                guard
                    bytes.loadUnaligned(fromByteOffset: start + part, as: UInt64.self)
                        == term.loadUnaligned(fromByteOffset: part, as: UInt64.self)
                else { return false }
                offset += 8
            }
            return true
        }
    }

    /// Asks for the memory from some byte on.
    func prefetch(at start: Int) {
        bytes.withUnsafeBytes { bytes in
            if let first = bytes.baseAddress { prefetch_line(first + start) }
        }
    }

    /// The numbers in the order of their terms' bytes.
    package func sorted() -> [Int] {
        bytes.withUnsafeBytes { bytes in
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
