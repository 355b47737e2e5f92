import TerminalOutput

/// Fills lines with words that change their look in the middle.
struct LineLayout {
    private let width: Int
    private let style: OutputStyle
    private var lines: [String] = []
    private var line = ""
    private var columns = 0
    private var lineAttributes = OutputStyle.Attributes()
    /// The word that is being read, and the space before it: cells, not yet on a line.
    private var word: [(cell: TerminalText.Cell, attributes: OutputStyle.Attributes)] = []
    private var wordColumns = 0
    private var space: OutputStyle.Attributes?

    /// - Parameter width: columns; nil for lines without end.
    init(width: Int?, style: OutputStyle) {
        self.width = max(width ?? .max, 10)
        self.style = style
    }

    mutating func add(_ text: String, attributes: OutputStyle.Attributes) {
        for character in text {
            if character == "\n" {
                endLine()
            } else if character == " " {
                endWord()
                space = attributes
            } else {
                let cell = TerminalText.cell(of: character)
                // A word longer than a line is broken where the line ends.
                if wordColumns + cell.columns > width { endWord() }
                word.append((cell, attributes))
                wordColumns += cell.columns
            }
        }
    }

    mutating func finished() -> [String] {
        endLine()
        while lines.last == "" { lines.removeLast() }
        return lines
    }

    private mutating func endWord() {
        guard !word.isEmpty else { return }
        if columns > 0, columns + (space == nil ? 0 : 1) + wordColumns > width {
            closeLine()
        } else if columns > 0, let space {
            put(TerminalText.Cell(text: " ", columns: 1), space)
        }
        for (cell, attributes) in word { put(cell, attributes) }
        word.removeAll(keepingCapacity: true)
        wordColumns = 0
        space = nil
    }

    private mutating func endLine() {
        endWord()
        closeLine()
        space = nil
    }

    private mutating func put(_ cell: TerminalText.Cell, _ attributes: OutputStyle.Attributes) {
        change(to: attributes)
        line += cell.text
        columns += cell.columns
    }

    private mutating func change(to attributes: OutputStyle.Attributes) {
        guard attributes != lineAttributes else { return }
        if lineAttributes != OutputStyle.Attributes() { line += style.reset }
        line += style.begin(attributes)
        lineAttributes = attributes
    }

    private mutating func closeLine() {
        change(to: OutputStyle.Attributes())
        lines.append(line)
        line = ""
        columns = 0
    }
}
