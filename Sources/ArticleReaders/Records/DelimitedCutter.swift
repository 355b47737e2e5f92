/// Cuts a table behind its rows, and puts the first one, with the names of the columns, in front of each piece.
struct DelimitedCutter: RecordCutter {
    private var seen = 0
    private var cut = 0
    private var header: [UInt8] = []
    private var hasHeader = false
    private var isQuoted = false
    private var isWide = false
    private var delimiter: UInt8?
    private var isFieldStart = true
    private var isBehindQuote = false

    /// More than this is no row of names.
    private static let longestHeader = 1 << 20

    mutating func scan(_ bytes: ArraySlice<UInt8>) -> Int {
        // UTF-16 is not cut: its line ends are two bytes.
        if seen == 0 { isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) }
        guard !isWide else { return cut }
        bytes.withUnsafeBufferPointer { for byte in $0 { step(byte) } }
        return cut
    }

    /// A mark opens a quoted field at its start only, as ``DelimitedRows`` has it.
    private mutating func step(_ byte: UInt8) {
        seen += 1
        if !hasHeader, header.count < Self.longestHeader { header.append(byte) }
        let wasBehindQuote = isBehindQuote
        isBehindQuote = false
        if isQuoted {
            if byte == UInt8(ascii: "\"") {
                isQuoted = false
                isBehindQuote = true
            }
        } else if byte == UInt8(ascii: "\""), isFieldStart || wasBehindQuote {
            isQuoted = true
            isFieldStart = false
        } else if byte == 0x0A {
            isFieldStart = true
            if hasHeader { cut = seen } else { endHeader() }
        } else if delimiter.map({ byte == $0 }) ?? DelimitedDialect.candidates.contains(byte) {
            isFieldStart = true
        } else if !(seen <= 3 && byte >= 0xBB) {
            isFieldStart = byte == 0x0D
        }
    }

    /// Blank lines may stand above the names.
    private mutating func endHeader() {
        guard header.contains(where: { $0 != 0x0A && $0 != 0x0D }) else { return }
        hasHeader = true
        delimiter = DelimitedDialect.delimiter(of: header[...])
    }

    func contents(of piece: [UInt8], from start: Int, isLast: Bool) -> (bytes: [UInt8], addedLines: Int) {
        guard start > 0 else { return (piece, 0) }
        return (header + piece, header.count { $0 == 0x0A })
    }
}
