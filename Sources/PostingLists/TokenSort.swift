/// The tokens of a run sorted by their terms, and those of a term by where they stand.
struct TokenSort {
    /// Of each term, where its places end.
    private var ends: [UInt32] = []
    private var places: [UInt64] = []
    private var termCount = 0

    // Where a token stands, in one number: the row's index, the column and the position. Numbers sort as the places do.

    @inline(__always)
    private static func place(row: Int, column: UInt64, position: UInt32) -> UInt64 {
        UInt64(row) << 33 | column << 32 | UInt64(position)
    }

    /// The index of a place's row.
    @inline(__always)
    static func row(_ place: UInt64) -> Int { Int(place >> 33) }

    /// 0 or 1.
    @inline(__always)
    static func column(_ place: UInt64) -> UInt64 { place >> 32 & 1 }

    /// In its column.
    @inline(__always)
    static func position(_ place: UInt64) -> UInt64 { place & 0xFFFF_FFFF }

    /// - Parameter termCount: more than the greatest term's number.
    mutating func sort(_ run: TokenRun, termCount: Int) {
        self.termCount = termCount
        // One more than terms: while places are counted, each term's number stands at the next one's place.
        if ends.count < termCount + 1 { ends = [UInt32](repeating: 0, count: 2 * termCount + 1) }
        if places.count < run.terms.count { places = [UInt64](repeating: 0, count: 2 * run.terms.count) }
        ends.withUnsafeMutableBufferPointer { ends in
            for term in 0...termCount { ends[term] = 0 }
            for term in run.terms { ends[Int(term) + 1] += 1 }
            for term in 0..<termCount { ends[term + 1] += ends[term] }
            // From here on `ends[term]` is where the term's next place goes, in the end where the last one went.
            places.withUnsafeMutableBufferPointer { places in
                run.terms.withUnsafeBufferPointer { terms in
                    var token = 0
                    for (index, row) in run.rows.enumerated() {
                        func put(_ count: UInt32, column: UInt64) {
                            for position in 0..<count {
                                let term = Int(terms[token])
                                places[Int(ends[term])] = Self.place(row: index, column: column, position: position)
                                ends[term] += 1
                                token += 1
                            }
                        }
                        put(row.counts.first, column: 0)
                        put(row.counts.second, column: 1)
                    }
                }
            }
        }
    }

    /// Whether the run has a term.
    func has(_ term: Int) -> Bool { ends[term] > (term == 0 ? 0 : ends[term - 1]) }

    /// - Parameter body: gets where each term's places end, and the places.
    func withPlaces(_ body: (_ ends: UnsafeBufferPointer<UInt32>, _ places: UnsafeBufferPointer<UInt64>) -> Void) {
        ends.withUnsafeBufferPointer { ends in places.withUnsafeBufferPointer { body(ends, $0) } }
    }
}
