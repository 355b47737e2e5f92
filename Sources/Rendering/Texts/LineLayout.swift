import TerminalOutput

/// Fills lines with words that change their look in the middle.
struct LineLayout {
    private let width: Int
    private let style: OutputStyle
    private var lines: [String] = []
    private var line = ""
    private var columns = 0
    private var lineAttributes = OutputStyle.Attributes()
    /// The word that is being read, in parts of one look each, and the space before it: not yet on a line.
    private var word: [(cell: TerminalText.Cell, attributes: OutputStyle.Attributes)] = []
    private var wordColumns = 0
    private var space: OutputStyle.Attributes?
    /// Whether the last character of the word is an East Asian one that a line may end behind.
    private var isBehindWide = false

    /// - Parameter width: columns; nil for lines without end.
    init(width: Int?, style: OutputStyle) {
        self.width = max(width ?? .max, 10)
        self.style = style
    }

    mutating func add(_ text: String, attributes: OutputStyle.Attributes) {
        if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 || $0 == UInt8(ascii: "\n") }) {
            var text = text
            return text.withUTF8 { addPlain($0, attributes) }
        }
        for character in text {
            if character == "\n" {
                endLine()
            } else if character == " " {
                endWord()
                space = attributes
            } else {
                let cell = TerminalText.cell(of: character)
                if breaksBefore(character, columns: cell.columns) { endWord() }
                extendWord(cell, attributes)
                isBehindWide = cell.columns == 2 && !Self.opening.contains(character)
            }
        }
    }

    /// Whether a line may end between two characters without a space: around those of East Asian scripts, but neither before
    /// what closes nor behind what opens (https://www.unicode.org/reports/tr14/).
    private func breaksBefore(_ character: Character, columns: Int) -> Bool {
        guard columns == 2 || isBehindWide, !word.isEmpty, !Self.closing.contains(character) else { return false }
        return isBehindWide || !Self.opening.contains(word.last?.cell.text.last ?? " ")
    }

    private static let opening: Set<Character> = [
        "(", "[", "{", "“", "‘", "「", "『", "（", "［", "｛", "【", "〔", "〈", "《", "〖",
    ]
    private static let closing: Set<Character> = [
        ")", "]", "}", "”", "’", ",", ".", ";", ":", "!", "?", "%", "、", "。", "，", "．", "・", "：", "；", "？", "！", "」",
        "』", "）",
        "］", "｝", "】", "〕", "〉", "》", "〗", "ー", "々", "…", "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ァ", "ィ", "ゥ",
        "ェ", "ォ", "ッ", "ャ", "ュ", "ョ", "％",
    ]

    /// Words of characters that take a byte and a column each.
    private mutating func addPlain(_ bytes: UnsafeBufferPointer<UInt8>, _ attributes: OutputStyle.Attributes) {
        var start = 0
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") {
            addPlainWord(bytes[start..<index], attributes)
            start = index + 1
            if byte == UInt8(ascii: "\n") {
                endLine()
            } else {
                endWord()
                space = attributes
            }
        }
        addPlainWord(bytes[start...], attributes)
    }

    private mutating func addPlainWord(
        _ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ attributes: OutputStyle.Attributes
    ) {
        var rest = bytes
        isBehindWide = false
        while !rest.isEmpty {
            let fitting = width - wordColumns
            let part = rest.prefix(fitting > 0 ? fitting : width)
            extendWord(TerminalText.Cell(text: String(decoding: part, as: UTF8.self), columns: part.count), attributes)
            rest = rest[part.endIndex...]
        }
    }

    private mutating func extendWord(_ cell: TerminalText.Cell, _ attributes: OutputStyle.Attributes) {
        // A word longer than a line is broken where the line ends.
        if wordColumns + cell.columns > width { endWord() }
        if let last = word.indices.last, word[last].attributes == attributes {
            word[last].cell.text += cell.text
            word[last].cell.columns += cell.columns
        } else {
            word.append((cell, attributes))
        }
        wordColumns += cell.columns
    }

    mutating func finished() -> [String] {
        endLine()
        while lines.last == "" { lines.removeLast() }
        return lines
    }

    private mutating func endWord() {
        isBehindWide = false
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
        if lineAttributes != OutputStyle.Attributes() { line += style.end(lineAttributes) }
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
