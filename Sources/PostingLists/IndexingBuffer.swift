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
    private var ends: [Int] = []
    private var places: [UInt64] = []
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
    package mutating func add(_ run: TokenRun, terms: TermNumbers) {
        sort(run, termCount: terms.count)
        number(terms)
        for (index, (term, number)) in present.enumerated() {
            if index + 2 * Self.lead < present.count { lists.prefetch(present[index + 2 * Self.lead].number) }
            if index + Self.lead < present.count { lists.prefetchEnd(of: present[index + Self.lead].number) }
            append(places: (term == 0 ? 0 : ends[term - 1])..<ends[term], rows: run.rows, to: number)
        }
        rowCount += run.rows.count
        for row in run.rows {
            tokenCounts.first += Int(row.counts.first)
            tokenCounts.second += Int(row.counts.second)
        }
    }

    /// Finds the numbers of the run's terms.
    private mutating func number(_ terms: TermNumbers) {
        present.removeAll(keepingCapacity: true)
        var start = 0
        for term in 0..<terms.count {
            if term + Self.lead < terms.count { numbers.prefetch(term + Self.lead, of: terms) }
            let end = ends[term]
            guard end > start else { continue }
            start = end
            let number = numbers.number(ofTerm: term, in: terms)
            if number == lists.count {
                lists.addList()
                termRows.append((0, 0))
            }
            present.append((term, number))
        }
    }

    /// Where a token stands, in one number: the row's index, the column and the position. Numbers sort as the places do.
    private static func place(row: Int, column: UInt64, position: UInt32) -> UInt64 {
        UInt64(row) << 33 | column << 32 | UInt64(position)
    }

    private mutating func sort(_ run: TokenRun, termCount: Int) {
        ends = [Int](repeating: 0, count: termCount + 1)
        for term in run.terms { ends[Int(term) + 1] += 1 }
        for term in 0..<termCount { ends[term + 1] += ends[term] }
        // From here on `ends[term]` is where the term's next place goes, in the end where the last one went.
        if places.count < run.terms.count { places = [UInt64](repeating: 0, count: run.terms.count) }
        var token = 0
        run.terms.withUnsafeBufferPointer { terms in
            places.withUnsafeMutableBufferPointer { places in
                ends.withUnsafeMutableBufferPointer { ends in
                    for (index, row) in run.rows.enumerated() {
                        for (column, count) in [row.counts.first, row.counts.second].enumerated() {
                            for position in 0..<count {
                                let term = Int(terms[token])
                                places[ends[term]] = Self.place(row: index, column: UInt64(column), position: position)
                                ends[term] += 1
                                token += 1
                            }
                        }
                    }
                }
            }
        }
    }

    private mutating func append(places range: Range<Int>, rows: [TokenRun.Row], to number: Int) {
        scratch.removeAll(keepingCapacity: true)
        var lastRow = termRows[number].last
        var rowsAdded: UInt32 = 0
        var index = range.lowerBound
        while index < range.upperBound {
            let rowIndex = places[index] >> 33
            let id = rows[Int(rowIndex)].id
            Varint.append(UInt64(id - lastRow), to: &scratch)
            lastRow = id
            rowsAdded += 1
            // The size goes before the list: one byte for it, unless it turns out to be longer.
            let head = scratch.count
            scratch.append(0)
            var column: UInt64 = 0
            var previous: UInt64 = 0
            while index < range.upperBound, places[index] >> 33 == rowIndex {
                let place = places[index]
                if place >> 32 & 1 != column {
                    column = 1
                    previous = 0
                    scratch.append(1)
                    scratch.append(1)
                }
                let position = place & 0xFFFF_FFFF
                Varint.append(position - previous + 2, to: &scratch)
                previous = position
                index += 1
            }
            let size = scratch.count - head - 1
            if size < 64 {
                scratch[head] = UInt8(2 * size)
            } else {
                var sizeBytes: [UInt8] = []
                Varint.append(UInt64(2 * size), to: &sizeBytes)
                scratch.replaceSubrange(head...head, with: sizeBytes)
            }
        }
        termRows[number] = (lastRow, termRows[number].count + rowsAdded)
        let added = scratch
        added.withUnsafeBufferPointer { lists.append($0, to: number) }
    }

    /// The terms in the order of their bytes, each with the number of rows that have it.
    package mutating func termCounts() -> [(term: [UInt8], rows: Int)] {
        sortedNumbers().map { number in
            (numbers.withTerm(number) { Array($0) }, Int(termRows[number].count))
        }
    }

    private mutating func sortedNumbers() -> [Int] {
        // Terms only come.
        if sorted.count != numbers.count { sorted = numbers.sorted() }
        return sorted
    }

    /// Hands over the terms in the order of their bytes, each with its doclist as ``SegmentWriter`` takes it, and is empty
    /// afterwards.
    package mutating func drain(
        _ body: (_ term: UnsafeRawBufferPointer, _ doclist: UnsafeRawBufferPointer) throws -> Void
    ) rethrows {
        for number in sortedNumbers() {
            try numbers.withTerm(number) { term in
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
