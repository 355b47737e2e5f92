/// Reads Markdown line by line into blocks of plain text.
struct MarkdownBlocks {
    /// The blocks so far, with a blank line between them.
    private(set) var output: [UInt8] = []
    private(set) var title: String?

    private let inline: MarkdownInline
    private var paragraph: [Line] = []
    private var blockCount = 0
    private var quoteDepth = 0
    private var fence: (mark: UInt8, length: Int)?
    private var code: [UInt8] = []
    private var isTable = false

    private struct Line {
        var bytes: ArraySlice<UInt8>
        /// A list item or table row begins here.
        var startsItem: Bool
        var endsHard: Bool
    }

    /// Line breaks inside this many first blocks are kept: they may be header lines.
    private static let blocksWithLines = 4
    /// A line no longer than this in bytes above hyphens is a heading, and so are one or two lines above equals signs. Below
    /// a longer paragraph they are a rule that lacks its blank line.
    private static let longestUnderlined = 200
    /// A longer heading, in bytes, is text that somebody set in large letters.
    private static let longestTitle = 400

    init(references: MarkdownReferences) {
        inline = MarkdownInline(references: references)
    }

    mutating func read(_ whole: ArraySlice<UInt8>) {
        let (line, depth) = Self.withoutQuoteMarks(whole)
        if let fence {
            if Self.fence(in: line).map({ $0.mark == fence.mark && $0.length >= fence.length && $0.isBare }) ?? false {
                endCode()
            } else {
                code.append(contentsOf: line)
                code.append(0x0A)
            }
            return
        }
        if depth != quoteDepth, depth > 0 { endParagraph() }
        quoteDepth = depth
        let content = line.trimmed
        if content.isEmpty || Self.isAttributeList(content) {
            endParagraph()
        } else if let found = Self.fence(in: line) {
            endParagraph()
            fence = (found.mark, found.length)
        } else if let heading = Self.heading(content) {
            endParagraph()
            emitHeading(heading.text, level: heading.level)
        } else if let level = Self.underline(content), isUnderlinable(level) {
            let text = paragraph.flatMap { $0.bytes + [0x20] }
            paragraph = []
            emitHeading(text[...].trimmed, level: level)
        } else if Self.isRule(content) {
            endParagraph()
        } else if paragraph.isEmpty, let definition = MarkdownReferences.definition(content) {
            if case .footnote(let start) = definition { append(content[start...].trimmed, of: line) }
        } else {
            readText(content, of: line)
        }
    }

    mutating func finish() {
        endParagraph()
        if fence != nil { endCode() }
    }

    // MARK: Paragraphs, lists and tables

    private mutating func readText(_ content: ArraySlice<UInt8>, of line: ArraySlice<UInt8>) {
        if MarkdownTable.isDelimiterRow(content), paragraph.count == 1, let header = paragraph.last,
            MarkdownTable.isRow(header.bytes)
        {
            isTable = true
            paragraph[0].bytes = MarkdownTable.cells(of: header.bytes)[...]
            return
        }
        if isTable {
            if MarkdownTable.isRow(content) {
                paragraph.append(Line(bytes: MarkdownTable.cells(of: content)[...], startsItem: true, endsHard: false))
                return
            }
            endParagraph()
        }
        let isInList = paragraph.first?.startsItem ?? false
        guard let item = Self.listItem(content), item.number == nil || item.number == 1 || isInList || paragraph.isEmpty
        else {
            append(content, of: line)
            return
        }
        if !isInList { endParagraph() }
        append(item.text, of: line)
        if !paragraph.isEmpty { paragraph[paragraph.count - 1].startsItem = true }
    }

    private mutating func append(_ content: ArraySlice<UInt8>, of line: ArraySlice<UInt8>) {
        guard !content.isEmpty else { return }
        let endsHard = line.suffix(2).elementsEqual([0x20, 0x20])
        paragraph.append(Line(bytes: content, startsItem: false, endsHard: endsHard))
    }

    private mutating func endParagraph() {
        guard !paragraph.isEmpty else { return }
        defer {
            paragraph.removeAll(keepingCapacity: true)
            isTable = false
        }
        var block: [UInt8] = []
        var item: [UInt8] = []
        var previousEndsHard = blockCount < Self.blocksWithLines
        for line in paragraph {
            if line.startsItem {
                inline.append(plainTextOf: item, to: &block)
                block.append(0x0A)
                item.removeAll(keepingCapacity: true)
            } else if !item.isEmpty {
                item.append(previousEndsHard ? 0x0A : 0x20)
            }
            item.append(contentsOf: line.bytes)
            previousEndsHard = line.endsHard || blockCount < Self.blocksWithLines
        }
        inline.append(plainTextOf: item, to: &block)
        emit(block[...].trimmed)
    }

    private mutating func endCode() {
        emit(code[...].trimmed)
        code.removeAll()
        fence = nil
    }

    private mutating func emitHeading(_ source: ArraySlice<UInt8>, level: Int) {
        var text: [UInt8] = []
        inline.append(plainTextOf: Array(Self.withoutAttributes(source)), to: &text)
        let heading = text[...].trimmed
        let standsAboveText = blockCount == 0 || (level == 1 && blockCount < Self.blocksWithLines)
        if title == nil, standsAboveText, !heading.isEmpty, heading.count <= Self.longestTitle {
            title = String(heading)
        } else {
            emit(heading)
        }
    }

    private mutating func emit(_ block: ArraySlice<UInt8>) {
        guard !block.isEmpty else { return }
        if !output.isEmpty { output.append(contentsOf: [0x0A, 0x0A]) }
        output.append(contentsOf: block)
        blockCount += 1
    }

    private func isUnderlinable(_ level: Int) -> Bool {
        guard let last = paragraph.last, !last.startsItem, quoteDepth == 0, !isTable else { return false }
        return paragraph.count <= (level == 1 ? 2 : 1)
            && paragraph.reduce(0) { $0 + $1.bytes.count } <= Self.longestUnderlined
    }

    // MARK: Marks at the start of a line

    private static func withoutQuoteMarks(_ line: ArraySlice<UInt8>) -> (line: ArraySlice<UInt8>, depth: Int) {
        var rest = line
        var depth = 0
        while true {
            let inner = rest.drop(while: \.isBlank)
            guard inner.first == UInt8(ascii: ">") else { return (rest, depth) }
            rest = inner.dropFirst()
            depth += 1
        }
    }

    private static func fence(in line: ArraySlice<UInt8>) -> (mark: UInt8, length: Int, isBare: Bool)? {
        let content = line.trimmed
        guard let mark = content.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
        let length = content.prefix { $0 == mark }.count
        let rest = content.dropFirst(length)
        guard length >= 3, mark == UInt8(ascii: "~") || !rest.contains(mark) else { return nil }
        return (mark, length, rest.isEmpty)
    }

    private static func heading(_ content: ArraySlice<UInt8>) -> (text: ArraySlice<UInt8>, level: Int)? {
        let number = UInt8(ascii: "#")
        let level = content.prefix(7).prefix { $0 == number }.count
        var text = content.dropFirst(level)
        guard (1...6).contains(level), text.first?.isBlank ?? true else { return nil }
        let withoutClosing = text.prefix(upTo: (text.lastIndex { $0 != number } ?? text.startIndex - 1) + 1)
        if withoutClosing.last?.isBlank ?? true { text = withoutClosing }
        return (text.trimmed, level)
    }

    private static func underline(_ content: ArraySlice<UInt8>) -> Int? {
        if content.allSatisfy({ $0 == UInt8(ascii: "=") }) { return 1 }
        return content.allSatisfy { $0 == UInt8(ascii: "-") } ? 2 : nil
    }

    private static func isRule(_ content: ArraySlice<UInt8>) -> Bool {
        guard let mark = content.first, "-*_=".utf8.contains(mark) else { return false }
        return content.count { $0 == mark } >= 3 && content.allSatisfy { $0 == mark || $0.isBlank }
    }

    /// The text of a list item, whose marks may stand behind each other: `- 1. text`. Digits of a year are no mark.
    private static func listItem(_ content: ArraySlice<UInt8>) -> (text: ArraySlice<UInt8>, number: Int?)? {
        var rest = content
        var number: Int?
        var isItem = false
        while let first = rest.first {
            let digits = rest.prefix(4).prefix { $0.isASCIIDigit }
            let mark: ArraySlice<UInt8>.SubSequence
            if "-*+".utf8.contains(first) {
                mark = rest.prefix(1)
            } else if (1...3).contains(digits.count), let end = rest.dropFirst(digits.count).first,
                ".)".utf8.contains(end)
            {
                mark = rest.prefix(digits.count + 1)
                if !isItem { number = Int(String(digits)) }
            } else {
                break
            }
            let after = rest[mark.endIndex...]
            guard after.first?.isBlank ?? true else { break }
            rest = after.drop(while: \.isBlank)
            isItem = true
        }
        guard isItem else { return nil }
        for box in ["[ ] ", "[x] ", "[X] "] where rest.starts(with: box.utf8) { rest = rest.dropFirst(4) }
        return (rest, number)
    }

    /// Kramdown's `{: .class}` on a line of its own.
    private static func isAttributeList(_ content: ArraySlice<UInt8>) -> Bool {
        content.starts(with: "{:".utf8) && content.last == UInt8(ascii: "}") && content.count < 300
    }

    /// A heading without the `{#id .class}` at its end.
    private static func withoutAttributes(_ heading: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard heading.last == UInt8(ascii: "}"), let open = heading.lastIndex(of: UInt8(ascii: "{")),
            let mark = heading[open...].dropFirst().first, "#.:".utf8.contains(mark)
        else { return heading }
        return heading[..<open].trimmed
    }
}
