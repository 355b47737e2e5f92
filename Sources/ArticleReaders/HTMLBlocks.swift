/// The blocks of a part of a page, in the order of the page, in one pass and without recursion.
struct HTMLBlocks {
    private(set) var blocks: [HTMLBlock] = []
    /// The blocks' text, with white space collapsed as a browser does it; a line feed is a line break the page asks for.
    private(set) var text: [UInt8] = []

    private let tree: MarkupTree
    private let elements: [HTMLElement]
    private var open: [Int] = []
    private var blockStack: [Int]
    private var start = 0
    private var words = 0
    private var linkWords = 0
    private var linkDepth = 0
    private var preformattedDepth = 0
    private var pendingSpace = false

    /// - Parameters:
    ///   - elements: what the tree's names mean, in their order.
    ///   - isHidden: whether an element is left out with all that is in it.
    init(of tree: MarkupTree, in root: Int, elements: [HTMLElement], isHidden: (Int) -> Bool) {
        self.tree = tree
        self.elements = elements
        blockStack = [root]
        var index = root + 1
        while index < tree.end(of: root) {
            closeElements(before: index)
            let node = tree.nodes[index]
            if node.isText {
                append(tree.textBytes(of: index))
                index += 1
                continue
            }
            let element = elements[Int(node.name)]
            if element.contains(.hidden) || isHidden(index) {
                if element.contains(.block) { endBlock() }
                index = Int(node.end)
            } else if element.contains(.row), let cells = simpleCells(of: index) {
                appendRow(index, cells)
                index = Int(node.end)
            } else {
                begin(index, element)
                index += 1
            }
        }
        closeElements(before: tree.end(of: root))
        endBlock()
    }

    func string(of block: HTMLBlock) -> String {
        String(text[block.range])
    }

    // MARK: Elements

    private mutating func begin(_ node: Int, _ element: HTMLElement) {
        guard element != [] else { return }
        if element.contains(.lineBreak) {
            lineBreak()
            return
        }
        if element.contains(.block) {
            endBlock()
            blockStack.append(node)
        }
        if element.contains(.link) { linkDepth += 1 }
        if element.contains(.preformatted) { preformattedDepth += 1 }
        if element.contains(.quote) { append(ArraySlice("“".utf8), isWord: false) }
        open.append(node)
    }

    private mutating func closeElements(before index: Int) {
        while let node = open.last, tree.end(of: node) <= index {
            open.removeLast()
            let element = elements[Int(tree.nodes[node].name)]
            if element.contains(.link) { linkDepth -= 1 }
            if element.contains(.preformatted) { preformattedDepth -= 1 }
            if element.contains(.quote) {
                pendingSpace = false
                append(ArraySlice("”".utf8), isWord: false)
            }
            if element.contains(.block) {
                endBlock()
                blockStack.removeLast()
            }
        }
    }

    private mutating func endBlock() {
        defer {
            start = text.count
            words = 0
            linkWords = 0
            pendingSpace = false
        }
        while text.count > start, text[text.count - 1].isASCIISpace { text.removeLast() }
        guard words > 0, let container = blockStack.last else {
            text.removeSubrange(start...)
            return
        }
        add(kind(of: container), container, group: group(of: container))
    }

    private mutating func add(_ kind: HTMLBlock.Kind, _ container: Int, group: Int) {
        blocks.append(
            HTMLBlock(
                kind: kind, container: container, group: group, range: start..<text.count, words: words,
                linkWords: min(linkWords, words)))
    }

    private func kind(of container: Int) -> HTMLBlock.Kind {
        let element = elements[Int(tree.nodes[container].name)]
        if element.contains(.heading) {
            return .heading(level: tree.name(of: container).utf8.last.map { Int($0) - 0x30 } ?? 1)
        }
        return element.contains(.listItem) ? .item : .paragraph
    }

    private func group(of container: Int) -> Int {
        let element = elements[Int(tree.nodes[container].name)]
        return element.contains(.listItem) ? tree.parent(of: container) : container
    }

    // MARK: Text

    private mutating func append(_ bytes: ArraySlice<UInt8>, isWord: Bool = true) {
        var isInWord = false
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte.isASCIISpace {
                isInWord = false
                if preformattedDepth > 0, byte == 0x0A {
                    text.append(0x0A)
                    pendingSpace = false
                } else {
                    pendingSpace = true
                }
                index += 1
                continue
            }
            if pendingSpace {
                if text.count > start, text[text.count - 1] != 0x0A { text.append(0x20) }
                pendingSpace = false
            }
            // U+0080 to U+009F: `&#146;` and text decoded twice. HTML reads the references as Windows-1252.
            if byte == 0xC2, index + 1 < bytes.endIndex, bytes[index + 1] < 0xA1 {
                if bytes[index + 1] == 0xA0 {
                    text.append(contentsOf: [0xC2, 0xA0])
                    isInWord = false
                } else {
                    text.append(contentsOf: String(Windows1252.scalar(of: bytes[index + 1])).utf8)
                }
                index += 2
                continue
            }
            let end = Self.wordEnd(in: bytes, from: index)
            if !isInWord {
                isInWord = true
                if isWord { countWords(1) }
            }
            // Scripts without spaces have about two characters, of three bytes, a word.
            if isWord, (0xE3...0xE9).contains(byte) { countWords((end - index) / 6) }
            text.append(contentsOf: bytes[index..<end])
            index = end
        }
    }

    /// Where the bytes end that are neither white space nor in need of a closer look.
    private static func wordEnd(in bytes: ArraySlice<UInt8>, from start: Int) -> Int {
        var end = start + 1
        while end < bytes.endIndex, bytes[end] > 0x20, bytes[end] != 0xC2 { end += 1 }
        return end
    }

    private mutating func countWords(_ count: Int) {
        words += count
        if linkDepth > 0 { linkWords += count }
    }

    /// One is a line break; a second one, with nothing between, ends the paragraph.
    private mutating func lineBreak() {
        pendingSpace = false
        guard text.count > start else { return }
        if text[text.count - 1] == 0x0A {
            endBlock()
        } else {
            text.append(0x0A)
        }
    }

    // MARK: Tables

    /// The cells of a row of data; nil for a row that lays out a page: one cell, or paragraphs in a cell.
    private func simpleCells(of row: Int) -> [Int]? {
        let longestRow = 600
        var cells: [Int] = []
        var length = 0
        for index in row + 1..<max(row + 1, tree.end(of: row)) {
            let node = tree.nodes[index]
            if node.isText {
                length += Int(node.count)
                if length > longestRow { return nil }
                continue
            }
            let element = elements[Int(node.name)]
            if element.contains(.cell), tree.parent(of: index) == row {
                cells.append(index)
            } else if element.contains(.block) || element.contains(.lineBreak) {
                // One paragraph in a cell is only its markup.
                guard element.contains(.paragraph), tree.parent(of: index) == cells.last else { return nil }
            }
        }
        return cells.count > 1 ? cells : nil
    }

    /// `Oman, 2, 14`, as Markdown's tables are read.
    private mutating func appendRow(_ row: Int, _ cells: [Int]) {
        endBlock()
        let outerLinkDepth = linkDepth
        for cell in cells {
            let before = text.count
            if text.count > start { text.append(contentsOf: ", ".utf8) }
            pendingSpace = false
            let filledFrom = text.count
            var linkEnd = 0
            for index in cell + 1..<max(cell + 1, tree.end(of: cell)) {
                let node = tree.nodes[index]
                if index >= linkEnd { linkDepth = outerLinkDepth }
                if node.isText {
                    if !isInHidden(index, below: cell) { append(tree.textBytes(of: index)) }
                } else if elements[Int(node.name)].contains(.link) {
                    linkDepth = 1
                    linkEnd = Int(node.end)
                }
            }
            linkDepth = outerLinkDepth
            if text.count == filledFrom { text.removeSubrange(before...) }
        }
        if words > 0 {
            add(.row, row, group: table(of: row))
        } else {
            text.removeSubrange(start...)
        }
        start = text.count
        words = 0
        linkWords = 0
        pendingSpace = false
    }

    private func isInHidden(_ node: Int, below outer: Int) -> Bool {
        var ancestor = tree.parent(of: node)
        while ancestor > outer {
            if elements[Int(tree.nodes[ancestor].name)].contains(.hidden) { return true }
            ancestor = tree.parent(of: ancestor)
        }
        return false
    }

    private func table(of row: Int) -> Int {
        let parent = tree.parent(of: row)
        return ["tbody", "thead", "tfoot"].contains(tree.name(of: parent)) ? tree.parent(of: parent) : parent
    }
}
