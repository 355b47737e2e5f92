/// One pass over a part of a paragraph. See ``MarkdownInline``.
struct MarkdownInlineScanner {
    private let bytes: [UInt8]
    private let references: MarkdownReferences
    private let brackets: MarkdownBrackets
    private var position = 0
    private var output: [UInt8] = []
    private var emphasis = MarkdownEmphasis()
    /// Where to go on behind the closing bracket of a link's text.
    private var linkEnds: [Int: Int] = [:]
    /// The next offset of a byte at or behind the one last asked for; `count` when there is none.
    private var nextOffsets: [UInt8: Int] = [:]
    /// For what offset it was asked.
    private var nextAsked: [UInt8: Int] = [:]
    /// The lengths of runs of backticks that no later run closes.
    private var unclosedCode = Set<Int>()

    private static let longestCodeMark = 32
    private static let longestShortcode = 500

    init(bytes: [UInt8], references: MarkdownReferences) {
        self.bytes = bytes
        self.references = references
        brackets = MarkdownBrackets(in: bytes)
        output.reserveCapacity(bytes.count)
    }

    mutating func plainText() -> [UInt8] {
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\\"): readEscape()
            case UInt8(ascii: "`"): readCode()
            case UInt8(ascii: "!"): readImage()
            case UInt8(ascii: "["): readLinkStart()
            case UInt8(ascii: "]"): readLinkEnd()
            case UInt8(ascii: "<"): readTag()
            case UInt8(ascii: "&"): readEntity()
            case UInt8(ascii: "{"): readShortcode()
            case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): readEmphasis()
            default: copy()
            }
        }
        emphasis.removeMarks(from: &output)
        return output
    }

    private mutating func copy() {
        output.append(bytes[position])
        position += 1
    }

    private func byte(at offset: Int) -> UInt8? {
        offset < bytes.count ? bytes[offset] : nil
    }

    private mutating func readEscape() {
        guard let next = byte(at: position + 1), next.isASCIIPunctuation || next == 0x0A else { return copy() }
        output.append(next)
        position += 2
    }

    private mutating func readCode() {
        let mark = bytes[position]
        let length = bytes[position...].prefix { $0 == mark }.count
        let start = position + length
        guard let end = closingCode(length: length, from: start) else {
            output.append(contentsOf: bytes[position..<start])
            position = start
            return
        }
        output.append(contentsOf: bytes[start..<end].trimmed)
        position = end + length
    }

    private mutating func closingCode(length: Int, from start: Int) -> Int? {
        guard length <= Self.longestCodeMark, !unclosedCode.contains(length) else { return nil }
        let mark = UInt8(ascii: "`")
        var index = start
        while index < bytes.count {
            guard bytes[index] == mark else {
                index += 1
                continue
            }
            var end = index
            while end < bytes.count, bytes[end] == mark { end += 1 }
            if end - index == length { return index }
            index = end
        }
        unclosedCode.insert(length)
        return nil
    }

    // MARK: Links and images

    private mutating func readImage() {
        guard byte(at: position + 1) == UInt8(ascii: "["), let close = brackets.closing(of: position + 1),
            let end = linkEnd(textFrom: position + 2, to: close)
        else { return copy() }
        position = end
    }

    private mutating func readLinkStart() {
        guard let close = brackets.closing(of: position) else { return copy() }
        if byte(at: position + 1) == UInt8(ascii: "^"), close - position < 64 {
            // A footnote's mark is no text.
            position = close + 1
        } else if let end = linkEnd(textFrom: position + 1, to: close) {
            linkEnds[close] = end
            position += 1
        } else {
            copy()
        }
    }

    private mutating func readLinkEnd() {
        guard let end = linkEnds[position] else { return copy() }
        position = end
    }

    /// Where a link ends, if its text in square brackets is followed by a target or is itself the label of one.
    private mutating func linkEnd(textFrom start: Int, to close: Int) -> Int? {
        switch byte(at: close + 1) {
        case UInt8(ascii: "("):
            if let end = brackets.closing(of: close + 1), isTarget(from: close + 2, to: end) { return end + 1 }
        case UInt8(ascii: "["):
            if let end = brackets.closing(of: close + 1) {
                let label = end == close + 2 ? bytes[start..<close] : bytes[close + 2..<end]
                if references.defines(label) { return end + 1 }
            }
        default: break
        }
        return references.defines(bytes[start..<close]) ? close + 1 : nil
    }

    /// Whether round brackets hold an address, with or without a title: "[he] (said)" and "[he](said the man)" are
    /// text.
    private mutating func isTarget(from start: Int, to end: Int) -> Bool {
        var index = start
        while index < end, bytes[index].isASCIISpace { index += 1 }
        if index < end, bytes[index] == UInt8(ascii: "<") { return next(UInt8(ascii: ">"), from: index) < end }
        let space = [0x20, 0x0A].map { next($0, from: index) }.min() ?? end
        guard space < end else { return true }
        let title = bytes[space..<end].prefix(64).drop(while: \.isASCIISpace).first
        return title.map { "\"'(".utf8.contains($0) } ?? true
    }

    /// The offset of the next such byte, or the count. Asked for rising offsets it passes over each byte once.
    private mutating func next(_ wanted: UInt8, from start: Int) -> Int {
        if let known = nextOffsets[wanted], known >= start, start >= (nextAsked[wanted] ?? 0) { return known }
        let found = bytes[min(start, bytes.count)...].firstIndex(of: wanted) ?? bytes.count
        nextOffsets[wanted] = found
        nextAsked[wanted] = start
        return found
    }

    // MARK: HTML

    private mutating func readTag() {
        let close = next(UInt8(ascii: ">"), from: position)
        guard close < bytes.count, let first = byte(at: position + 1) else { return copy() }
        let content = bytes[position + 1..<close]
        if isAddress(content) {
            output.append(contentsOf: content)
        } else if first.isASCIILetter || first == UInt8(ascii: "/") {
            let name = content.drop { $0 == UInt8(ascii: "/") }.prefix {
                $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-")
            }
            guard !name.isEmpty, name.count <= 32, isTagEnd(byte(at: name.endIndex)) else { return copy() }
            if !Self.tagsInsideWords.contains(String(name).lowercased()) { output.append(0x0A) }
        } else if first != UInt8(ascii: "!"), first != UInt8(ascii: "?") {
            return copy()
        }
        position = close + 1
    }

    private func isTagEnd(_ byte: UInt8?) -> Bool {
        byte.map { $0.isASCIISpace || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") } ?? false
    }

    /// `https://…` or `name@host` in pointed brackets: read as it stands.
    private func isAddress(_ content: ArraySlice<UInt8>) -> Bool {
        let start = content.prefix(12)
        return
            (start.starts(withASCII: "http://") || start.starts(withASCII: "https://")
            || start.starts(withASCII: "mailto:")
            || (content.count <= 100 && content.contains(UInt8(ascii: "@"))))
            && content.count <= 2_048 && !content.contains(where: \.isASCIISpace)
    }

    private static let tagsInsideWords: Set<String> = [
        "a", "abbr", "b", "big", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "small",
        "span", "strike",
        "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    ]

    private mutating func readEntity() {
        guard let entity = HTMLEntities.entity(in: bytes, at: position) else { return copy() }
        output.append(contentsOf: entity.text.utf8)
        position += entity.length
    }

    /// `{{ … }}` and `{% … %}` of site generators.
    private mutating func readShortcode() {
        guard let second = byte(at: position + 1), second == UInt8(ascii: "{") || second == UInt8(ascii: "%") else {
            return copy()
        }
        let close = second == UInt8(ascii: "{") ? UInt8(ascii: "}") : second
        var index = position + 2
        let limit = min(bytes.count - 1, index + Self.longestShortcode)
        let brace = next(UInt8(ascii: "}"), from: position)
        guard brace < bytes.count else { return copy() }
        while index < limit, bytes[index] != 0x0A {
            if bytes[index] == close, bytes[index + 1] == UInt8(ascii: "}") {
                position = index + 2
                return
            }
            index += 1
        }
        copy()
    }

    private mutating func readEmphasis() {
        let mark = bytes[position]
        let start = position
        while position < bytes.count, bytes[position] == mark { position += 1 }
        emphasis.note(start..<position, in: bytes, at: output.count)
        output.append(contentsOf: bytes[start..<position])
    }
}
