import PostingLists

/// Cuts texts into the terms that FTS5's `unicode61 remove_diacritics 2` cuts them into, without a call for each.
package struct TermCutter {
    private var folds: FoldingTable
    // Kept from text to text.
    private var scratch: [UInt8] = []
    private var places = [TermPlace](repeating: TermPlace(start: 0, count: 0, end: 0), count: 512)

    package init(_ folding: ScalarFolding) {
        folds = FoldingTable(folding)
    }

    /// Hands over the terms in order, each valid during the call.
    package mutating func cut(_ text: String, _ body: (UnsafeRawBufferPointer) -> Void) {
        cut(text) { term, _ in body(term) }
    }

    /// The same with each term's end in the text, in bytes of UTF-8.
    package mutating func cut(_ text: String, _ body: (UnsafeRawBufferPointer, _ end: Int) -> Void) {
        cutAtOnce(text) { places, bytes in
            for place in places {
                body(
                    UnsafeRawBufferPointer(start: bytes + Int(place.start), count: Int(place.count)), Int(place.end))
            }
        }
    }

    /// Bytes of memory that it keeps, about.
    var byteCount: Int { scratch.count }

    /// Hands over the terms in order, many at a time.
    /// - Parameter body: gets terms, and the memory that their places speak of, valid during the call.
    mutating func cutAtOnce(_ text: String, _ body: (UnsafeBufferPointer<TermPlace>, UnsafeRawPointer) -> Void) {
        var text = text
        text.withUTF8 { text in
            let memory = TermScan.memory(for: text)
            if scratch.count < memory { scratch = [UInt8](repeating: 0, count: memory) }
            scratch.withUnsafeMutableBytes { scratch in
                places.withUnsafeMutableBufferPointer { places in
                    guard let start = scratch.baseAddress else { return }
                    var scan = TermScan(text, memory: start, places: places)
                    scan.run(&folds, body)
                }
            }
        }
    }
}
