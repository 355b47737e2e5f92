/// Cuts texts into the terms that FTS5's `unicode61 remove_diacritics 2` cuts them into, without a call for each.
package struct TermCutter {
    private let folding: ScalarFolding
    /// An ASCII letter or digit folded; 0 for what ends a term.
    private let ascii: [UInt8]
    private var pages: [UInt32: ScalarFolding.Page] = [:]
    /// Memory for the term that is being cut.
    private var scratch: [UInt8] = []

    /// The longest term, in bytes; FTS5 cuts off the rest. Source: `FTS5_MAX_TOKEN_SIZE` in SQLite's `fts5Int.h`.
    private static let longest = 32_768

    package init(_ folding: ScalarFolding) {
        self.folding = folding
        let page = folding.page(0)
        ascii = (0..<128).map { page.kinds[$0] & ScalarFolding.Page.begins == 0 ? 0 : UInt8(page.folded[$0]) }
    }

    /// Hands over the terms in order, each valid during the call.
    package mutating func cut(_ text: String, _ body: (UnsafeRawBufferPointer) -> Void) {
        cut(text) { term, _ in body(term) }
    }

    /// The same with each term's end in the text, in bytes of UTF-8.
    package mutating func cut(_ text: String, _ body: (UnsafeRawBufferPointer, _ end: Int) -> Void) {
        var text = text
        text.withUTF8 { cut($0, body) }
    }

    private mutating func cut(_ text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeRawBufferPointer, Int) -> Void) {
        // No scalar comes out as more than four bytes.
        if scratch.count < 4 * text.count { scratch = [UInt8](repeating: 0, count: 4 * text.count) }
        var term: [UInt8] = []
        swap(&term, &scratch)
        defer { swap(&term, &scratch) }
        let ascii = ascii
        var offset = 0
        var length = 0
        var isInside = false
        term.withUnsafeMutableBytes { term in
            func end(at place: Int) {
                if isInside { body(UnsafeRawBufferPointer(rebasing: term[..<min(length, Self.longest)]), place) }
                isInside = false
                length = 0
            }
            while offset < text.count {
                let byte = text[offset]
                if byte < 0x80 {
                    offset += 1
                    let folded = ascii[Int(byte)]
                    if folded == 0 {
                        end(at: offset - 1)
                    } else {
                        term[length] = folded
                        length += 1
                        isInside = true
                    }
                    continue
                }
                let start = offset
                let scalar = Self.scalar(text, &offset)
                let page = page(scalar >> 8)
                let kind = page.kinds[Int(scalar & 0xFF)]
                guard kind & (isInside ? ScalarFolding.Page.continues : ScalarFolding.Page.begins) != 0 else {
                    end(at: start)
                    continue
                }
                isInside = true
                var folded = page.folded[Int(scalar & 0xFF)]
                for _ in 0..<kind & 7 {
                    term[length] = UInt8(truncatingIfNeeded: folded)
                    folded >>= 8
                    length += 1
                }
            }
            end(at: offset)
        }
    }

    /// The scalar of more than one byte at an offset of valid UTF-8.
    private static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ offset: inout Int) -> UInt32 {
        let first = text[offset]
        let count = (~first).leadingZeroBitCount
        var scalar = UInt32(first & (0x7F >> UInt8(count)))
        for index in offset + 1..<min(offset + count, text.count) {
            scalar = scalar << 6 | UInt32(text[index] & 0x3F)
        }
        offset += count
        return scalar
    }

    private mutating func page(_ number: UInt32) -> ScalarFolding.Page {
        if let page = pages[number] { return page }
        let page = folding.page(number)
        pages[number] = page
        return page
    }
}
