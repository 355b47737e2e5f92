/// Rows of a Markdown table: `| a | b |`.
enum MarkdownTable {
    static func isRow(_ line: ArraySlice<UInt8>) -> Bool {
        line.contains(UInt8(ascii: "|"))
    }

    /// `|---|:-:|`
    static func isDelimiterRow(_ line: ArraySlice<UInt8>) -> Bool {
        line.contains(UInt8(ascii: "-")) && line.contains(UInt8(ascii: "|"))
            && line.allSatisfy { "-:| \t".utf8.contains($0) }
    }

    /// The cells' Markdown with a comma between them; empty cells are left out.
    static func cells(of line: ArraySlice<UInt8>) -> [UInt8] {
        var row: [UInt8] = []
        var cell: [UInt8] = []
        func end(_ cell: inout [UInt8], into row: inout [UInt8]) {
            let text = cell[...].trimmed
            if !text.isEmpty {
                if !row.isEmpty { row.append(contentsOf: [UInt8(ascii: ","), 0x20]) }
                row.append(contentsOf: text)
            }
            cell.removeAll(keepingCapacity: true)
        }
        var previous: UInt8 = 0
        for byte in line {
            if byte == UInt8(ascii: "|") {
                if previous == UInt8(ascii: "\\") {
                    cell[cell.count - 1] = byte
                } else {
                    end(&cell, into: &row)
                }
            } else {
                cell.append(byte)
            }
            previous = byte
        }
        end(&cell, into: &row)
        return row
    }
}
