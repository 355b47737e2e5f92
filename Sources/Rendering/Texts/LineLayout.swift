import TerminalOutput

/// Fills lines with words that change their look in the middle.
struct LineLayout {
    private let width: Int
    private let style: OutputStyle
    private var lines: [String] = []
    /// UTF-8, as the word is: strings are made of whole lines.
    private var line: [UInt8] = []
    private var columns = 0
    private var lineAttributes = OutputStyle.Attributes()
    /// The word that is being read, and the space before it: not yet on a line.
    private var word: [UInt8] = []
    /// The parts of the word that have one look each, by the bytes where they end.
    private var parts: [(end: Int, attributes: OutputStyle.Attributes)] = []
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
                var text = cell.text
                text.withUTF8 { extendWord($0, columns: cell.columns, attributes) }
                isBehindWide = cell.columns == 2 && !Self.opening.contains(character)
            }
        }
    }

    /// Whether a line may end between two characters without a space: around those of East Asian scripts, but neither before
    /// what closes nor behind what opens (https://www.unicode.org/reports/tr14/).
    private func breaksBefore(_ character: Character, columns: Int) -> Bool {
        guard columns == 2 || isBehindWide, !word.isEmpty, !Self.closing.contains(character) else { return false }
        return isBehindWide || !Self.opening.contains(String(decoding: word, as: UTF8.self).last ?? " ")
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
            let added = UnsafeBufferPointer(rebasing: bytes[start..<index])
            start = index + 1
            if word.isEmpty, 1...width ~= added.count {
                // All of a word, as most are.
                makeRoom(added.count)
                change(to: attributes)
                line.append(contentsOf: added)
                columns += added.count
                space = nil
                isBehindWide = false
            } else {
                addPlainWord(added, attributes)
                endWord()
            }
            if byte == UInt8(ascii: "\n") { endLine() } else { space = attributes }
        }
        addPlainWord(UnsafeBufferPointer(rebasing: bytes[start...]), attributes)
    }

    private mutating func addPlainWord(_ bytes: UnsafeBufferPointer<UInt8>, _ attributes: OutputStyle.Attributes) {
        var rest = bytes
        isBehindWide = false
        while !rest.isEmpty {
            let fitting = width - wordColumns
            let part = rest.prefix(fitting > 0 ? fitting : width)
            extendWord(UnsafeBufferPointer(rebasing: part), columns: part.count, attributes)
            rest = UnsafeBufferPointer(rebasing: rest[part.endIndex...])
        }
    }

    private mutating func extendWord(
        _ bytes: UnsafeBufferPointer<UInt8>, columns: Int, _ attributes: OutputStyle.Attributes
    ) {
        // A word longer than a line is broken where the line ends.
        if wordColumns + columns > width { endWord() }
        word.append(contentsOf: bytes)
        if let last = parts.indices.last, parts[last].attributes == attributes {
            parts[last].end = word.count
        } else {
            parts.append((word.count, attributes))
        }
        wordColumns += columns
    }

    mutating func finished() -> [String] {
        endLine()
        while lines.last == "" { lines.removeLast() }
        return lines
    }

    private mutating func endWord() {
        isBehindWide = false
        guard !word.isEmpty else { return }
        makeRoom(wordColumns)
        var start = 0
        for part in parts {
            change(to: part.attributes)
            line.append(contentsOf: word[start..<part.end])
            start = part.end
        }
        columns += wordColumns
        word.removeAll(keepingCapacity: true)
        parts.removeAll(keepingCapacity: true)
        wordColumns = 0
        space = nil
    }

    /// Begins a line where a word does not fit on this one, and separates it from the one before where it does.
    private mutating func makeRoom(_ wordColumns: Int) {
        guard columns > 0 else { return }
        if columns + (space == nil ? 0 : 1) + wordColumns > width {
            closeLine()
        } else if let space {
            change(to: space)
            line.append(UInt8(ascii: " "))
            columns += 1
        }
    }

    private mutating func endLine() {
        endWord()
        closeLine()
        space = nil
    }

    private mutating func change(to attributes: OutputStyle.Attributes) {
        guard attributes != lineAttributes else { return }
        if lineAttributes != OutputStyle.Attributes() { line += style.end(lineAttributes).utf8 }
        line += style.begin(attributes).utf8
        lineAttributes = attributes
    }

    private mutating func closeLine() {
        change(to: OutputStyle.Attributes())
        lines.append(String(decoding: line, as: UTF8.self))
        line.removeAll(keepingCapacity: true)
        columns = 0
    }
}
