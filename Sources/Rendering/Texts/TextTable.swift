import TerminalOutput
import TextAnalysis

/// A table for reading: columns of words, of which one is as wide as the room allows, then columns of numbers.
struct TextTable {
    /// A name, and how it is lit up.
    struct Name {
        var text: String
        var look = ""
    }

    /// The heads of the columns, and what stands below; texts in ASCII.
    var types: (head: String, cells: [String])?
    var names: (head: String, cells: [Name])
    var numbers: [(head: String, cells: [Int])]

    /// - Parameter width: columns to stay within; nil for names in full.
    func lines(style: OutputStyle, width: Int?) -> [String] {
        let types = self.types.map { [$0.head] + $0.cells }
        let typeWidth = types.map { $0.map(\.utf8.count).max() ?? 0 }
        let numbers = self.numbers.map { [$0.head] + $0.cells.map(String.init) }
        let numberWidths = numbers.map { $0.map(\.utf8.count).max() ?? 0 }
        let taken = ((typeWidth.map { [$0] } ?? []) + numberWidths).reduce(0) { $0 + $1 + 2 }
        let room = width.map { max($0 - taken - 1, 10) } ?? .max
        let names = self.names.cells.map {
            TerminalText.escaped(CanonicalText.withoutTokenBreaks($0.text).text, limit: room)
        }
        let nameWidths = names.map(TerminalText.columns)
        let nameWidth = max(nameWidths.max() ?? 0, self.names.head.utf8.count)

        func line(_ row: Int, _ name: String) -> String {
            let type = types.flatMap { types in typeWidth.map { types[row].padded(to: $0) } }
            let numbers = zip(numbers, numberWidths).map { $0[row].aligned(to: $1) }
            return ([type, name].compactMap { $0 } + numbers).joined(separator: "  ")
        }
        let head = style.details + line(0, self.names.head.padded(to: nameWidth)) + style.reset
        return [head]
            + names.indices.map { row in
                let look = self.names.cells[row].look
                let padding = String(repeating: " ", count: nameWidth - nameWidths[row])
                return line(row + 1, look + names[row] + (look.isEmpty ? "" : style.reset) + padding)
            }
    }
}

extension String {
    /// Text of ASCII with spaces behind it.
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(width - utf8.count, 0))
    }

    /// Text of ASCII with spaces before it.
    fileprivate func aligned(to width: Int) -> String {
        String(repeating: " ", count: max(width - utf8.count, 0)) + self
    }
}
