import CPrefetch

/// Postings held in memory until they are written as one segment.
///
/// A term's doclist grows in the form in which it is stored. Rows come in runs: of each run the tokens are sorted by their
/// terms first (a counting sort), so that a term's memory is touched once a run, not once a token.
package struct IndexingBuffer: ~Copyable {
    private var numbers = TermNumbers()
    private var lists = GrowingLists()
    /// Of each term, the row that was put in last, and how many rows have it.
    private var termRows: [(last: UInt32, count: UInt32)] = []

    /// The numbers of the terms in the order of their bytes, as of when they were asked for.
    private var sorted: [Int] = []

    // Kept from run to run.
    private var sort = TokenSort()
    private var scratch: [UInt8] = []
    private var present: [(term: Int, number: Int)] = []

    /// Terms whose memory is asked for before their turn: it comes from all over.
    private static let lead = 8

    /// Rows put in since the buffer was empty, and the tokens of each column.
    package private(set) var rowCount = 0
    package private(set) var tokenCounts = (first: 0, second: 0)

    package init() {}

    /// Bytes of memory that it takes, about.
    package var byteCount: Int { lists.byteCount + numbers.byteCount + lists.count * 28 }

    /// Puts rows in, behind all that were put in before.
    /// - Parameter terms: the numbering of the run's tokens.
    package mutating func add(_ run: TokenRun, terms: TermList) {
        sort.sort(run, termCount: terms.count)
        number(terms)
        sort.withPlaces { ends, places in
            run.rows.withUnsafeBufferPointer { rows in
                for (index, (term, number)) in present.enumerated() {
                    prefetch(index)
                    let start = term == 0 ? 0 : Int(ends[term - 1])
                    append(UnsafeBufferPointer(rebasing: places[start..<Int(ends[term])]), rows: rows, to: number)
                }
            }
        }
        rowCount += run.rows.count
        for row in run.rows {
            tokenCounts.first += Int(row.counts.first)
            tokenCounts.second += Int(row.counts.second)
        }
    }

    /// Finds the numbers of the run's terms.
    private mutating func number(_ terms: TermList) {
        present.removeAll(keepingCapacity: true)
        present.reserveCapacity(terms.count)
        for term in 0..<terms.count {
            if term + 2 * Self.lead < terms.count { numbers.prefetch(term + 2 * Self.lead, of: terms) }
            if term + Self.lead < terms.count { numbers.prefetchBytes(term + Self.lead, of: terms) }
            guard sort.has(term) else { continue }
            let number = numbers.number(ofTerm: term, in: terms)
            if number == lists.count {
                lists.addList()
                termRows.append((0, 0))
            }
            present.append((term, number))
        }
    }

    private func prefetch(_ index: Int) {
        if index + 2 * Self.lead < present.count {
            let number = present[index + 2 * Self.lead].number
            lists.prefetch(number)
            termRows.withUnsafeBufferPointer { rows in
                if let start = rows.baseAddress { prefetch_line(start + number) }
            }
        }
        if index + Self.lead < present.count { lists.prefetchEnd(of: present[index + Self.lead].number) }
    }

    /// Bytes that a token adds to a doclist at most: those of a row, with its size, and of both columns included.
    private static let mostBytes = 16

    private mutating func append(
        _ places: UnsafeBufferPointer<UInt64>, rows: UnsafeBufferPointer<TokenRun.Row>, to number: Int
    ) {
        let most = places.count * Self.mostBytes
        if let end = lists.end(of: number, roomFor: most) {
            lists.extend(number, by: Self.write(places, rows: rows, &termRows[number], to: end))
            return
        }
        if scratch.count < most { scratch = [UInt8](repeating: 0, count: 2 * most) }
        scratch.withUnsafeMutableBufferPointer { scratch in
            guard let start = scratch.baseAddress else { return }
            let count = Self.write(places, rows: rows, &termRows[number], to: start)
            lists.append(UnsafeBufferPointer(start: start, count: count), to: number)
        }
    }

    /// Writes a part of a doclist.
    /// - Returns: the number of its bytes.
    private static func write(
        _ places: UnsafeBufferPointer<UInt64>, rows: UnsafeBufferPointer<TokenRun.Row>,
        _ term: inout (last: UInt32, count: UInt32), to start: UnsafeMutablePointer<UInt8>
    ) -> Int {
        var end = start
        var index = 0
        while index < places.count {
            let row = TokenSort.row(places[index])
            let id = rows[row].id
            Varint.write(UInt64(id - term.last), to: &end)
            term.last = id
            term.count += 1
            // The size goes before the list: one byte for it, unless it turns out to be longer.
            let head = end
            end += 1
            var column: UInt64 = 0
            var previous: UInt64 = 0
            repeat {
                let place = places[index]
                if TokenSort.column(place) != column {
                    column = 1
                    previous = 0
                    end[0] = 1
                    end[1] = 1
                    end += 2
                }
                let position = TokenSort.position(place)
                Varint.write(position - previous + 2, to: &end)
                previous = position
                index += 1
            } while index < places.count && TokenSort.row(places[index]) == row
            let size = end - head - 1
            if size < 64 {
                head[0] = UInt8(2 * size)
            } else {
                end += Self.writeLong(size, before: end, at: head)
            }
        }
        return end - start
    }

    /// Makes room for a size of several bytes in front of a list, and writes it.
    /// - Parameters:
    ///   - head: the one byte in front of the list.
    ///   - end: where the list ends.
    /// - Returns: by how many bytes it has moved.
    private static func writeLong(
        _ size: Int, before end: UnsafeMutablePointer<UInt8>, at head: UnsafeMutablePointer<UInt8>
    ) -> Int {
        let length = (UInt64.bitWidth - UInt64(2 * size).leadingZeroBitCount + 6) / 7
        (head + length).update(from: head + 1, count: size)
        var head = head
        Varint.write(UInt64(2 * size), to: &head)
        return length - 1
    }

    /// The terms in the order of their bytes, each with the number of rows that have it.
    package mutating func termCounts() -> [(term: [UInt8], rows: Int)] {
        sortedNumbers().map { number in
            (numbers.terms.withTerm(number) { Array($0) }, Int(termRows[number].count))
        }
    }

    private mutating func sortedNumbers() -> [Int] {
        // Terms only come.
        if sorted.count != numbers.count { sorted = numbers.terms.sorted() }
        return sorted
    }

    /// Hands over the terms in the order of their bytes, each with its doclist as ``SegmentWriter`` takes it, and is empty
    /// afterwards.
    package mutating func drain(
        _ body: (_ term: UnsafeRawBufferPointer, _ doclist: UnsafeRawBufferPointer) throws -> Void
    ) rethrows {
        for number in sortedNumbers() {
            try numbers.terms.withTerm(number) { term in
                try lists.withBytes(of: number) { try body(term, $0) }
            }
        }
        lists = GrowingLists()
        termRows = []
        sorted = []
        numbers = TermNumbers()
        rowCount = 0
        tokenCounts = (0, 0)
    }
}
